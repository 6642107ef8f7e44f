import { formatDay, formatPeriod } from '../../src/core/vietnamese/dates.js';
import type { Day } from '../../src/core/vietnamese/dates.js';
import type { SelectionsView } from '../../src/selections/selection-reader.service.js';
import { Columns } from '../ui/card.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { emptyForm } from '../ui/form-state.js';
import type { FormState } from '../ui/form-state.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { Message } from '../ui/notice.js';
import { PageHeading } from '../ui/page-heading.js';
import { Stat, Stats } from '../ui/stat.js';
import { Candidates } from './candidates.js';
import { ChosenTable } from './chosen-table.js';
import { EndedCard } from './ended-card.js';
import { selectionCrumbs } from './paths.js';
import { PlacesCard } from './places-card.js';
import { PrintCard } from './print-card.js';
import { RefusedChildren } from './refused-children.js';
import { RulesCard } from './rules-card.js';

interface SelectionsPageProps {
  view: SelectionsView;
  /** Of the places, after a mistake. */
  form?: FormState;
}

/** "Who goes to the national forum, and whose consent is missing?" */
export function SelectionsPage({ view, form = emptyForm }: SelectionsPageProps) {
  const t = useText();
  const title = t('selections.title');
  return (
    <Layout wide title={title} crumbs={selectionCrumbs(view, t)} hasErrors={form.errors.length > 0}>
      <ErrorSummary form={form} />
      <PageHeading title={title} lead={<Lead view={view} />} />
      <RefusedChildren chosen={view.chosen} />
      <TooEarly view={view} />
      <Undated view={view} />
      {(view.mayChoose || view.chosen.length > 0) && <Numbers view={view} />}
      <Columns>
        <div>
          <ChosenTable view={view} />
          {view.mayChoose && <Candidates view={view} />}
        </div>
        <div>
          <PrintCard view={view} />
          <PlacesCard view={view} form={form} />
          <RulesCard />
          <EndedCard view={view} />
        </div>
      </Columns>
    </Layout>
  );
}

function Lead({ view: { forum, national } }: SelectionsPageProps) {
  const t = useText();
  const { startsOn, endsOn, place } = national;
  const dates = startsOn && formatPeriod(startsOn as Day, (endsOn ?? startsOn) as Day);
  const words = t('selections.lead', { national: national.name, forum: forum.name });
  return <>{[words, dates, place].filter(Boolean).join(' · ')}</>;
}

function TooEarly({ view: { mayChoose, forum } }: SelectionsPageProps) {
  const t = useText();
  if (mayChoose) return null;
  return (
    <Message title={t('selections.too-early-title')}>
      <p>
        {forum.startsOn
          ? t('selections.too-early', { day: formatDay(forum.startsOn as Day) })
          : t('selections.no-day')}
      </p>
    </Message>
  );
}

/** Without a day of its own the journey's data goes with the programme: perhaps before the children leave. */
function Undated({ view: { national } }: SelectionsPageProps) {
  const t = useText();
  if (national.startsOn) return null;
  return (
    <Message tone="warning" title={t('selections.undated.title')}>
      <p>{t('selections.undated.text')}</p>
      <p>
        <a href={`/setup/events/${national.slug}`}>{t('selections.undated.set')}</a>
      </p>
    </Message>
  );
}

function Numbers({ view: { chosen, balance, places, candidates } }: SelectionsPageProps) {
  const t = useText();
  const most = places.places;
  const all = candidates.unitSlugs.length;
  return (
    <Stats>
      <Stat
        value={most === null ? chosen.length : `${chosen.length}/${most}`}
        label={t('selections.stat.chosen')}
        share={most === null ? undefined : { value: chosen.length, max: most }}
      />
      <Stat
        value={`${balance.agreed}/${chosen.length}`}
        label={t('selections.stat.agreed')}
        share={{ value: balance.agreed, max: chosen.length }}
      />
      <Stat value={`${balance.girls} / ${balance.boys}`} label={t('selections.stat.balance')} />
      <Stat value={`${balance.units}/${all}`} label={t('selections.stat.units')} />
    </Stats>
  );
}
