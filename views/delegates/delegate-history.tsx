import { formatMoment } from '../../src/core/vietnamese/dates.js';
import { detailFields } from '../../src/delegates/delegate-roles.js';
import type { DetailField } from '../../src/delegates/delegate-roles.js';
import type { OldAndNew } from '../../src/delegates/history/delegate-change.entity.js';
import type { Deed, HistoryStep } from '../../src/delegates/history/histories.service.js';
import type { TextKey, Translate } from '../text/text.js';
import { Card } from '../ui/card.js';
import { useText } from '../ui/frame.js';
import { valueInWords } from './value-words.js';

interface HistoryProps {
  history: HistoryStep[];
  /** Whose place the person took, and who took theirs. */
  before?: string;
  after?: string;
}

/** Who did what to the person's entry, latest first. */
export function DelegateHistory({ history, ...others }: HistoryProps) {
  const t = useText();
  if (history.length === 0) return null;
  return (
    <Card title={t('delegates.history')}>
      <HistoryList history={history} {...others} />
    </Card>
  );
}

export function HistoryList({ history, before = '', after = '' }: HistoryProps) {
  const t = useText();
  return (
    <ol class="plain-list history">
      {history.map((step, index) => (
        <li key={index}>
          {sentencesOf(step, { before, after }, t).map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          <span class="table__under">
            {formatMoment(step.at)}
            {underOf(step.deed, t)}
          </span>
        </li>
      ))}
    </ol>
  );
}

function sentencesOf(step: HistoryStep, others: { before: string; after: string }, t: Translate): string[] {
  const { deed } = step;
  const name = step.name ?? t('delegates.history-step.system');
  if (deed.kind === 'activity')
    return [t('delegates.history-step.did', { name, verb: t(`verbs.${deed.verb}` as TextKey) })];
  if (deed.kind === 'listed') return [t('delegates.history-step.listed', { name })];
  if (deed.kind === 'delegation') return [t(`delegates.history-step.${deed.step}`, { name })];
  if (deed.what !== 'edited' && deed.what !== 'imported')
    return [t(`delegates.history-step.${deed.what}`, { name, ...others })];
  const { health, ...values } = deed.values;
  const changed = detailFields.flatMap((field) => {
    const change = values[field];
    return change ? [changeOf(field, change, { name, t })] : [];
  });
  return health ? [...changed, t('delegates.history-step.health', { name })] : changed;
}

function changeOf(
  field: DetailField,
  [before, after]: OldAndNew,
  { name, t }: { name: string; t: Translate },
): string {
  const words = {
    name,
    field: withSmallLetter(t(`delegates.field.${field}`)),
    before: valueInWords(field, before, t),
    after: valueInWords(field, after, t),
  };
  if (words.before === '') return t('delegates.history-step.filled', words);
  return t(words.after === '' ? 'delegates.history-step.emptied' : 'delegates.history-step.changed', words);
}

/** How it came to that, where the sentence does not say so. */
function underOf(deed: Deed, t: Translate): string {
  if (deed.kind === 'activity' && deed.fields)
    return ` · ${t('delegates.history-fields', { fields: fieldsText(deed.fields, t) })}`;
  if (deed.kind !== 'change') return '';
  if (deed.what === 'imported') return ` · ${t('verbs.delegate.import')}`;
  return deed.verb ? ` · ${t(`verbs.${deed.verb}` as TextKey)}` : '';
}

function fieldsText(fields: string, t: Translate): string {
  return fields
    .split(',')
    .map((field) => t(`delegates.field.${field as 'name'}`))
    .join(', ');
}

function withSmallLetter(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
