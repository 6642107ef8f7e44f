import { formatDay, formatMoment } from '../../src/core/vietnamese/dates.js';
import type { Day } from '../../src/core/vietnamese/dates.js';
import type { ConsentFile, WrittenRecord } from '../../src/consents/consent-reader.service.js';
import { Card } from '../ui/card.js';
import { useText } from '../ui/frame.js';

/** Every answer that was ever given, latest first: who, how, when, to which wording, and who wrote it down. */
export function HistoryCard({ view }: { view: ConsentFile }) {
  const t = useText();
  return (
    <Card title={t('consents.history')}>
      {view.records.length === 0 ? (
        <p class="soft">{t('consents.history-none')}</p>
      ) : (
        <ol class="plain-list history">
          {view.records.map((record) => (
            <Written key={record.id} record={record} />
          ))}
        </ol>
      )}
    </Card>
  );
}

function Written({ record }: { record: WrittenRecord }) {
  const t = useText();
  const { signer, relation, method, givenOn, recordedBy, recordedAt, answers } = record;
  const signed = {
    signer,
    relation: t(`consents.relation.${relation}`),
    method: t(`consents.method.${method}`),
    day: formatDay(givenOn as Day),
  };
  const name = recordedBy ?? t('consents.somebody');
  return (
    <li>
      <strong>{t('consents.history-signed', signed)}</strong>
      <ul>
        {answers.map((answer) => (
          <AnswerLine key={answer.purpose + answer.giver} answer={answer} />
        ))}
      </ul>
      <span class="table__under">
        {t('consents.history-recorded', { name, at: formatMoment(recordedAt) })}
      </span>
    </li>
  );
}

function AnswerLine({
  answer: { purpose, giver, answer, textVersion, textHash },
}: {
  answer: WrittenRecord['answers'][number];
}) {
  const t = useText();
  const said = {
    purpose: t(`consents.purpose.${purpose}`),
    giver: t(`consents.giver.${giver}`),
    answer: t(`consents.answer.${answer}`),
  };
  return (
    <li>
      {t('consents.history-answer', said)}{' '}
      <span class="soft small" title={textHash}>
        ({t('consents.history-text', { version: textVersion, hash: textHash.slice(0, 8) })})
      </span>
    </li>
  );
}
