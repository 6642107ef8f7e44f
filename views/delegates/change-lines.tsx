import type { RequestView } from '../../src/delegates/changes/change-request-reader.js';
import { detailFields } from '../../src/delegates/delegate-roles.js';
import type { DelegateDetails } from '../../src/delegates/delegates.forms.js';
import type { Translate } from '../text/text.js';
import { useText } from '../ui/frame.js';
import { SummaryList } from '../ui/summary-list.js';
import { DataTable } from '../ui/table.js';
import { valueInWords } from './value-words.js';

/** What the request would do, line by line; circumstances are not the committee's to see, and stand nowhere here. */
export function ChangeLines({ view }: { view: RequestView }) {
  const { request, now } = view;
  if (request.kind !== 'register' && request.state === 'waiting' && now && request.details)
    return <Differences view={view} now={now as DelegateDetails} wanted={request.details} />;
  const person = request.details ?? (now as DelegateDetails | null);
  return person && <Facts view={view} person={person} />;
}

interface DifferencesProps {
  view: RequestView;
  now: DelegateDetails;
  wanted: DelegateDetails;
}

function Differences({ view, now, wanted }: DifferencesProps) {
  const t = useText();
  const isSubstitution = view.request.kind === 'substitute';
  const changed = detailFields.filter(
    (field) => now[field] !== wanted[field] || (isSubstitution && now[field]),
  );
  const lines = changed.map((field) => ({
    label: t(`delegates.field.${field}`),
    now: valueInWords(field, now[field], t),
    wanted: valueInWords(field, wanted[field], t),
  }));
  return (
    <DataTable
      hideCaption
      caption={t('delegates.change.lines')}
      columns={[
        { heading: t('delegates.change.field'), cell: ({ label }) => label },
        {
          heading: t(isSubstitution ? 'delegates.departure.leaves' : 'delegates.change.now'),
          cell: ({ now: value }) => value || '–',
        },
        {
          heading: t(isSubstitution ? 'delegates.departure.comes' : 'delegates.change.wanted'),
          cell: ({ wanted: value }) => <strong>{value || '–'}</strong>,
        },
      ]}
      rows={[...lines, ...healthLine(view, t)]}
      rowKey={({ label }) => label}
    />
  );
}

function Facts({ view, person }: { view: RequestView; person: DelegateDetails }) {
  const t = useText();
  const filled = detailFields.filter((field) => person[field]);
  const rows = filled.map((field) => ({
    label: t(`delegates.field.${field}`),
    value: valueInWords(field, person[field], t),
  }));
  const health = healthLine(view, t).map(({ label, wanted }) => ({ label, value: wanted }));
  return <SummaryList rows={[...rows, ...health]} />;
}

/** That a note comes or goes, never what it says. */
function healthLine({ request: { healthSealed, removesHealth, kind } }: RequestView, t: Translate) {
  if (kind === 'withdraw' || (!healthSealed && !removesHealth)) return [];
  const wanted = t(removesHealth ? 'delegates.change.health-removed' : 'delegates.change.health-new');
  return [{ label: t('delegates.field.health'), now: '', wanted }];
}
