import type { BriefingView, Question } from '../../src/recommendations/answering/briefing.service.js';
import { formatDay } from '../../src/core/vietnamese/dates.js';
import type { Day } from '../../src/core/vietnamese/dates.js';
import type { Intake } from '../../src/recommendations/intake/intake.entity.js';
import type { Recommendation } from '../../src/recommendations/recommendation.entity.js';
import { Card } from '../ui/card.js';
import { useText } from '../ui/frame.js';
import { AnswerText } from './answer-text.js';
import { Until } from './commitment-list.js';
import { matterPath } from './paths.js';
import { StageTag } from './stage-tag.js';

interface QuestionCardProps {
  question: Question;
  names: Map<string, string>;
  intakes: BriefingView['intakes'];
  topic: string;
}

/** One question with all that a leader needs to answer it: the words, where they come from, the draft. */
export function QuestionCard({ question, names, intakes, topic }: QuestionCardProps) {
  const t = useText();
  const { row, origins, answer, shares, spoken, commitments } = question;
  const count = origins.reduce((sum, { backers }) => sum + backers, 0);
  return (
    <Card title={`${row.number ?? ''}. ${row.title}`} note={<StageTag stage={row.stage} />} accent="sea">
      <p class="soft small">{[topic, t('answers.backed-in-all', { count })].filter(Boolean).join(' · ')}</p>
      <Facts question={question} />
      {origins.map((origin) => (
        <Origin key={origin.id} origin={origin} names={names} intake={intakes.get(origin.unitSlug)} />
      ))}
      <AnswerText answer={answer} none={t('answers.answer.none')} />
      {shares
        .filter(({ text }) => text !== '')
        .map(({ unitSlug, text }) => (
          <p key={unitSlug} class="keep-lines">
            <strong>{names.get(unitSlug) ?? unitSlug}:</strong> {text}
          </p>
        ))}
      {spoken && (
        <p class="keep-lines">
          <strong>{t('answers.spoken.title')}:</strong> {spoken.text}
        </p>
      )}
      {commitments.map((one) => (
        <p key={one.id} class="keep-lines">
          <strong>{t('answers.commitment.one')}:</strong> {one.text} (<Until commitment={one} />)
        </p>
      ))}
      <p class="no-print">
        <a href={matterPath(row.id)}>{t('answers.open-one', { number: row.number ?? 0 })}</a>
      </p>
    </Card>
  );
}

/** By when it is answered in writing. */
function Facts({ question: { due } }: { question: Question }) {
  const t = useText();
  if (!due) return null;
  return <p class="soft small">{t('answers.due.title', { day: formatDay(due.on) })}</p>;
}

interface OriginProps {
  origin: Recommendation;
  names: Map<string, string>;
  intake: Intake | undefined;
}

/** The children's words, who they are and how many, and of which forum. */
function Origin({ origin: { unitSlug, groupName, text, backers, backing }, names, intake }: OriginProps) {
  const t = useText();
  const forum = intake?.heldOn && t('answers.briefing.held', { day: formatDay(intake.heldOn as Day) });
  const children = intake?.children && t('answers.briefing.children', { count: intake.children });
  const facts = [
    ...[names.get(unitSlug) ?? unitSlug, groupName],
    t(`recommendations.backed.${backing}`, { count: backers }),
    ...[forum, children],
  ];
  return (
    <blockquote class="origin">
      <p class="keep-lines">{text}</p>
      <p class="soft small">{facts.filter(Boolean).join(' · ')}</p>
    </blockquote>
  );
}
