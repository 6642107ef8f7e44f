import { PhoneLink } from '../ui/phone-link.js';
import type { Contact } from '../../src/travel/travel-board.js';

/** The officers of a delegation, to call. */
export function Contacts({ contacts }: { contacts: Contact[] }) {
  if (contacts.length === 0) return <span>–</span>;
  return (
    <span>
      {contacts.map(({ name, phone }) => (
        <span key={name + phone} class="contact">
          {name}
          {phone && <PhoneLink class="table__under" phone={phone} />}
        </span>
      ))}
    </span>
  );
}
