import type { GuestListView, GuestRow } from '../../src/guests/guest-list.service.js';
import { invitationWays } from '../../src/guests/guest-words.js';
import { Button } from '../ui/button.js';
import { HiddenField } from '../ui/fields.js';
import { PostForm } from '../ui/form.js';
import { useText } from '../ui/frame.js';
import { PhoneLink } from '../ui/phone-link.js';
import { DataTable } from '../ui/table.js';
import { stepHref } from './guest-paths.js';
import { GuestState } from './guest-state.js';

/** All guests in the order of protocol, with one button for each step that may come next. */
export function GuestTable({ view }: { view: GuestListView }) {
  const t = useText();
  return (
    <div class="guest-table">
      <DataTable
        hideCaption
        caption={t('guests.caption', { event: view.event.name })}
        rows={view.rows}
        rowKey={({ guest }) => guest.id}
        columns={[
          { heading: t('guests.column.who'), cell: (row) => <Who row={row} /> },
          { heading: t('guests.column.body'), cell: (row) => <Body row={row} /> },
          { heading: t('guests.field.kind'), cell: ({ guest }) => t(`guests.kind.${guest.kind}`) },
          { heading: t('guests.column.people'), cell: (row) => <People row={row} />, numeric: true },
          { heading: t('guests.field.state'), cell: (row) => <GuestState guest={row.guest} /> },
          { heading: t('guests.column.steps'), cell: (row) => <Steps row={row} view={view} /> },
        ]}
      />
      <p class="soft small">{t('guests.order')}</p>
    </div>
  );
}

function Who({ row: { guest, called } }: { row: GuestRow }) {
  const t = useText();
  const courtesy = guest.courtesy === '' ? '' : `${t(`guests.courtesy.${guest.courtesy}`)} `;
  return (
    <>
      <a id={`guest-${guest.id}`} href={`/guests/${guest.id}`}>
        {guest.name === '' ? called : courtesy + called}
      </a>
      {guest.name !== '' && guest.title !== '' && <span class="table__under">{guest.title}</span>}
    </>
  );
}

function Body({ row: { guest } }: { row: GuestRow }) {
  const { phone, email } = guest;
  return (
    <span>
      {guest.name !== '' && (guest.body || '–')}
      {(phone || email) && (
        <span class="table__under">
          {phone && <PhoneLink phone={phone} />}
          {phone && email && ' · '}
          {email}
        </span>
      )}
      {guest.note && <span class="table__under keep-lines">{guest.note}</span>}
    </span>
  );
}

function People({ row: { guest, named } }: { row: GuestRow }) {
  const t = useText();
  return (
    <span>
      {guest.headcount}
      {guest.state === 'accepted' && named < guest.headcount && (
        <span class="table__under one-line">{t('guests.named', { named })}</span>
      )}
    </span>
  );
}

interface StepProps {
  row: GuestRow;
  view: GuestListView;
}

/** Nothing is pressing here: each step waits for a click, and each can be taken back on the guest's page. */
function Steps({ row, view }: StepProps) {
  const { state } = row.guest;
  if (state === 'planned') return <Inviting row={row} view={view} />;
  return (
    <div class="guest-steps">
      {state !== 'accepted' && <Answer row={row} view={view} step="acceptance" />}
      {state === 'accepted' && row.named < row.guest.headcount && <Naming row={row} />}
      {state !== 'declined' && <Answer row={row} view={view} step="refusal" />}
    </div>
  );
}

function Inviting({ row: { guest, called }, view }: StepProps) {
  const t = useText();
  return (
    <PostForm action={stepHref(guest.id, 'invitation', view)} class="guest-steps">
      <HiddenField name="version" value={guest.version} />
      {invitationWays.map((way) => (
        <Button
          key={way}
          kind="secondary"
          small
          name="way"
          value={way}
          aria-label={`${t(`guests.step.${way}`)}: ${called}`}
        >
          {t(`guests.step.${way}`)}
        </Button>
      ))}
    </PostForm>
  );
}

function Answer({ row: { guest, called }, view, step }: StepProps & { step: 'acceptance' | 'refusal' }) {
  const t = useText();
  return (
    <PostForm action={stepHref(guest.id, step, view)}>
      <HiddenField name="version" value={guest.version} />
      <Button kind="secondary" small aria-label={`${t(`guests.step.${step}`)}: ${called}`}>
        {t(`guests.step.${step}`)}
      </Button>
    </PostForm>
  );
}

function Naming({ row: { guest, called } }: { row: GuestRow }) {
  const t = useText();
  return (
    <a
      class="button button--secondary button--small"
      href={`/guests/${guest.id}#names`}
      aria-label={`${t('guests.step.names')}: ${called}`}
    >
      {t('guests.step.names')}
    </a>
  );
}
