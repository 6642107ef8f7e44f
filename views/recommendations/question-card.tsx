import type { Question } from '../../src/recommendations/answering/briefing.service.js';
import { Card } from '../ui/card.js';
import { useText } from '../ui/frame.js';
import { AnswerText } from './answer-text.js';
import { Until } from './commitment-list.js';
import { matterPath } from './paths.js';
import { StageTag } from './stage-tag.js';

interface QuestionCardProps {
  question: Question;
  names: Map<string, string>;
  topic: string;
}

/** One question with all that a leader needs to answer it: the words, where they come from, the draft. */
export function QuestionCard({ question, names, topic }: QuestionCardProps) {
  const t = useText();
  const { row, origins, answer, shares, spoken, commitments } = question;
  const count = origins.reduce((sum, { backers }) => sum + backers, 0);
  return (
    <Card title={`${row.number ?? ''}. ${row.title}`} note={<StageTag stage={row.stage} />} accent="sea">
      <p class="soft small">{[topic, t('answers.backed-in-all', { count })].filter(Boolean).join(' · ')}</p>
      {origins.map(({ id, unitSlug, groupName, text }) => (
        <blockquote key={id} class="origin">
          <p class="keep-lines">{text}</p>
          <p class="soft small">{[names.get(unitSlug) ?? unitSlug, groupName].filter(Boolean).join(' · ')}</p>
        </blockquote>
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
