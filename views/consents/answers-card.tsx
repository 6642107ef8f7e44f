import type { ConsentFile, Question } from '../../src/consents/consent-reader.service.js';
import type { Giver } from '../../src/consents/consent-words.js';
import { Card } from '../ui/card.js';
import { useFrame, useText } from '../ui/frame.js';
import { DataTable } from '../ui/table.js';
import { AnswerTag } from './answer-tag.js';

/** What is in force now, question by question. */
export function AnswersCard({ view }: { view: ConsentFile }) {
  const t = useText();
  const asked = [...new Set(view.questions.flatMap(({ cells }) => cells.map(({ giver }) => giver)))];
  const isYoung = view.delegate.role === 'child' && !asked.includes('child');
  return (
    <Card title={t('consents.answers')}>
      <DataTable
        hideCaption
        caption={t('consents.answers-caption')}
        columns={[
          { heading: t('consents.what'), cell: (question: Question) => <Asked {...question} /> },
          ...asked.map((giver) => answerColumn(giver, t)),
        ]}
        rows={view.questions}
        rowKey={({ purpose }) => purpose}
      />
      {isYoung && <p class="soft small">{t('consents.young')}</p>}
    </Card>
  );
}

function answerColumn(giver: Giver, t: ReturnType<typeof useText>) {
  return {
    heading: t(`consents.giver.${giver}`),
    cell: ({ cells }: Question) => (
      <AnswerTag answer={cells.find((cell) => cell.giver === giver)?.answer ?? 'none'} />
    ),
  };
}

function Asked({ purpose, wording }: Question) {
  const { language, t } = useFrame();
  return (
    <>
      {t(`consents.purpose.${purpose}`)}
      <span class="table__under">{wording[language]}</span>
    </>
  );
}
