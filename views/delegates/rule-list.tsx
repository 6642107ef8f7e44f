import { formatMoment } from '../../src/core/vietnamese/dates.js';
import type { Judgement, Overruling, RuleState } from '../../src/delegates/shape/profiles.service.js';
import type { Translate } from '../text/text.js';
import { Card } from '../ui/card.js';
import { useText } from '../ui/frame.js';
import { Message } from '../ui/notice.js';
import { Tag } from '../ui/tag.js';

/** An unmet rule without a reason to go without it. */
function isBroken({ isMet, overruled }: RuleState): boolean {
  return !isMet && !overruled;
}

export function ruleText({ slug, number }: Pick<RuleState, 'slug' | 'number'>, t: Translate): string {
  return t(`delegates.rules.rule.${slug}`, { number });
}

/** The rules of an event's profile, each met or not, with its numbers. */
export function RulesCard({ judgement, setUpHref }: { judgement: Judgement | null; setUpHref?: string }) {
  const t = useText();
  if (!judgement || judgement.rules.length === 0) return null;
  const { profile, rules } = judgement;
  return (
    <Card
      title={t('delegates.rules.title')}
      note={profile.source}
      accent={rules.some(isBroken) ? 'coral' : undefined}
    >
      <ul class="plain-list history">
        {rules.map((rule) => (
          <li key={rule.slug}>
            <RuleLine rule={rule} />
          </li>
        ))}
      </ul>
      {setUpHref && (
        <p>
          <a href={setUpHref}>{t('delegates.rules.set-up')}</a>
        </p>
      )}
    </Card>
  );
}

export function RuleLine({ rule }: { rule: RuleState }) {
  const t = useText();
  const { slug, counted, others, breaking, overruled } = rule;
  return (
    <>
      {ruleText(rule, t)} <RuleTag rule={rule} />
      <span class="table__under">{t(`delegates.rules.figures.${slug}`, { counted, others })}</span>
      {breaking.length > 0 && (
        <span class="table__under">
          {t('delegates.rules.breaking', { units: breaking.map(({ shortName }) => shortName).join(', ') })}
        </span>
      )}
      {overruled && <OverruledBy overruled={overruled} />}
    </>
  );
}

function RuleTag({ rule }: { rule: RuleState }) {
  const t = useText();
  if (rule.overruled) return <Tag text={t('delegates.rules.overruled')} />;
  return rule.isMet ? (
    <Tag tone="green" text={t('delegates.rules.met')} />
  ) : (
    <Tag tone="red" text={t('delegates.rules.unmet')} />
  );
}

function OverruledBy({ overruled: { reason, by, at } }: { overruled: Overruling }) {
  const t = useText();
  const words = { reason, name: by ?? t('delegates.history-system'), at: formatMoment(at) };
  return <span class="table__under keep-lines">{t('delegates.rules.overruled-by', words)}</span>;
}

/** At the approval: what the whole does not keep. It stops nothing. */
export function BrokenRules({ judgement }: { judgement: Judgement | null }) {
  const t = useText();
  const broken = judgement?.rules.filter(isBroken) ?? [];
  if (!judgement || broken.length === 0) return null;
  return (
    <Message tone="danger" title={t('delegates.rules.broken-title', { source: judgement.profile.source })}>
      <ul>
        {broken.map((rule) => (
          <li key={rule.slug}>
            <RuleLine rule={rule} />
          </li>
        ))}
      </ul>
      <p>{t('delegates.rules.broken-text')}</p>
    </Message>
  );
}
