import { formatPhone } from '../../src/core/vietnamese/phones.js';

/** A telephone number to read out, or to press. */
export function PhoneLink({ phone, class: look }: { phone: string; class?: string }) {
  return (
    <a class={look} href={`tel:${phone.replace(/[^\d+]/g, '')}`}>
      {formatPhone(phone)}
    </a>
  );
}
