import type { Contact } from '../../src/travel/travel-board.js';

/** The officers of a delegation, to call. */
export function Contacts({ contacts }: { contacts: Contact[] }) {
  if (contacts.length === 0) return <span>–</span>;
  return (
    <span>
      {contacts.map(({ name, phone }) => (
        <span key={name + phone} class="contact">
          {name}
          {phone && (
            <a class="table__under" href={`tel:${phone.replace(/[^\d+]/g, '')}`}>
              {phone}
            </a>
          )}
        </span>
      ))}
    </span>
  );
}
