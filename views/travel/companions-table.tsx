import type { Companion } from '../../src/travel/journey-reader.js';
import type { JourneyPart } from '../../src/travel/travel-words.js';
import type { Translate } from '../text/text.js';
import { useText } from '../ui/frame.js';
import { DataTable } from '../ui/table.js';
import { Tag } from '../ui/tag.js';
import { legText, mealsText, nightsText } from './travel-text.js';
import { separatePath } from './travel-paths.js';

/** Everybody of the delegation: with it, or what they do otherwise. */
export function CompanionsTable({ people, mayTell }: { people: Companion[]; mayTell: boolean }) {
  const t = useText();
  const apart = people.filter((one) => one.isApart).length;
  const name = (one: Companion) =>
    mayTell ? (
      <>
        {one.name}
        <a class="table__under" href={separatePath(one)}>
          {t(one.isApart ? 'travel.edit-apart' : 'travel.tell-apart')}
          <span class="govuk-visually-hidden"> {one.name}</span>
        </a>
      </>
    ) : (
      one.name
    );
  return (
    <div class="companions">
      {mayTell && <p class="soft">{t('travel.people-lead')}</p>}
      <DataTable
        caption={t('travel.people', { count: people.length, apart })}
        columns={[
          { heading: t('delegates.field.name'), cell: name },
          { heading: t('delegates.field.role'), cell: ({ role }) => t(`delegates.role.${role}`) },
          { heading: t('travel.title'), cell: (one) => <Apart one={one} /> },
        ]}
        rows={people}
        rowKey={({ id }) => id}
      />
    </div>
  );
}

function Apart({ one }: { one: Companion }) {
  const t = useText();
  if (!one.isApart) return <span class="soft">{t('travel.as-delegation')}</span>;
  return (
    <span class="apart">
      {one.needsReview && <Tag tone="yellow" text={t('travel.review-person')} />}
      {one.parts.map((part) => (
        <span key={part}>
          <strong>{t(`travel.${part}`)}:</strong> {partText(one, part, t)}
        </span>
      ))}
      {one.stayNote && <span>{one.stayNote}</span>}
    </span>
  );
}

function partText({ stay }: Companion, part: JourneyPart, t: Translate): string {
  if (part === 'nights') return nightsText(stay.nights, t);
  return part === 'meals' ? mealsText(stay.meals, t) : legText(stay[part], t);
}
