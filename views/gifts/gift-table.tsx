import { formatDong } from '../../src/core/vietnamese/money.js';
import { giverName, thingOf } from '../../src/gifts/gift-names.js';
import type { ChildsGift } from '../../src/gifts/gift-reader.js';
import { Button } from '../ui/button.js';
import { useText } from '../ui/frame.js';
import { DataTable } from '../ui/table.js';
import { GiftTag } from './gift-tag.js';

interface GiftTableProps {
  caption: string;
  gifts: ChildsGift[];
  /** Where gifts can be chosen: which of them are, until somebody chooses. */
  ticked?: 'all' | 'none';
}

/** Stands in a form, since opening one gift is a POST, too. */
export function GiftTable({ caption, gifts, ticked }: GiftTableProps) {
  const t = useText();
  return (
    <DataTable
      dense
      caption={caption}
      rows={gifts}
      rowKey={({ id }) => id}
      columns={[
        {
          heading: t('gifts.field.child'),
          cell: (gift) =>
            ticked ? (
              <Tick gift={gift} isFirst={gift === gifts[0]} isTicked={ticked === 'all'} />
            ) : (
              <Child gift={gift} />
            ),
        },
        { heading: t('gifts.field.what'), cell: (gift) => thingOf(gift, t) },
        {
          heading: t('gifts.field.value'),
          numeric: true,
          cell: ({ value }) => (value === null ? '–' : formatDong(value)),
        },
        { heading: t('gifts.field.giver'), cell: (gift) => giverName(gift, t) },
        { heading: t('gifts.field.state'), cell: (gift) => <State gift={gift} /> },
        { heading: t('gifts.edit'), cell: (gift) => <Edit gift={gift} /> },
      ]}
    />
  );
}

function Child({ gift: { child, unitName } }: { gift: ChildsGift }) {
  return (
    <>
      {child.name}
      <span class="table__under">{unitName}</span>
    </>
  );
}

/** The first one carries the field's own id, where the error summary leads. */
function Tick({ gift, isFirst, isTicked }: { gift: ChildsGift; isFirst: boolean; isTicked: boolean }) {
  const t = useText();
  const { id, version, what, child } = gift;
  const inputId = isFirst ? 'gifts' : `gifts-${id}`;
  return (
    <div class="govuk-checkboxes govuk-checkboxes--small">
      <div class="govuk-checkboxes__item">
        <input
          checked={isTicked}
          class="govuk-checkboxes__input"
          type="checkbox"
          id={inputId}
          name="gifts"
          value={`${id}.${version}`}
          aria-label={t('gifts.choose', { what, name: child.name })}
        />
        <label class="govuk-label govuk-checkboxes__label" for={inputId}>
          <Child gift={gift} />
        </label>
      </div>
    </div>
  );
}

function State({ gift: { state, note, reason, child } }: { gift: ChildsGift }) {
  const t = useText();
  return (
    <>
      <GiftTag state={state} />
      {child.approvedAt === null && state !== 'not-given' && (
        <span class="table__under">{t('gifts.page.not-approved')}</span>
      )}
      {(reason || note) && <span class="table__under">{reason || note}</span>}
    </>
  );
}

function Edit({ gift: { id, what, child } }: { gift: ChildsGift }) {
  const t = useText();
  return (
    <Button
      small
      kind="secondary"
      formaction={`/gifts/${id}/reading`}
      aria-label={t('gifts.edit-of', { what, name: child.name })}
    >
      {t('gifts.edit')}
    </Button>
  );
}
