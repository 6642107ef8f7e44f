import { formatDay, formatMoment } from '../../src/core/vietnamese/dates.js';
import type { LineDifference, PapersView, SignedListView } from '../../src/delegates/delegation-papers.js';
import type { DelegationView } from '../../src/delegates/delegation-view.js';
import { delegationPath } from '../delegates/paths.js';
import { Button, ButtonLink, Buttons } from '../ui/button.js';
import { Card } from '../ui/card.js';
import { PostForm } from '../ui/form.js';
import { useText } from '../ui/frame.js';
import { Tag } from '../ui/tag.js';

interface SignedCardProps {
  view: DelegationView;
  papers: PapersView;
}

/** Whether the signed list has come back, and which lines are no longer as they were signed. */
export function SignedCard({ view, papers }: SignedCardProps) {
  const t = useText();
  const { signed, mayRecord, duty } = papers;
  if (!signed && duty === null && !mayRecord) return null;
  return (
    <Card
      title={t('lists.signed.title')}
      accent={signed && signed.differences.length > 0 ? 'coral' : undefined}
    >
      {duty && <Duty wording={duty} isFulfilled={signed !== null} />}
      {signed ? (
        <Signed signed={signed} />
      ) : (
        <p>{t(view.isCommittee ? 'lists.signed.none-committee' : 'lists.signed.none')}</p>
      )}
      {mayRecord && (
        <Buttons>
          <ButtonLink kind="secondary" href={`${delegationPath(view)}/signed-lists/new`}>
            {t(signed ? 'lists.signed.record-new' : 'lists.signed.record')}
          </ButtonLink>
        </Buttons>
      )}
    </Card>
  );
}

function Duty({ wording, isFulfilled }: { wording: string; isFulfilled: boolean }) {
  const t = useText();
  return (
    <p>
      {t('lists.signed.duty', { wording })}{' '}
      <Tag
        tone={isFulfilled ? 'green' : 'grey'}
        text={t(isFulfilled ? 'lists.signed.done' : 'lists.signed.open')}
      />
    </p>
  );
}

function Signed({ signed }: { signed: SignedListView }) {
  const t = useText();
  const { number, signedOn, recordedAt, differences, scans } = signed;
  return (
    <>
      <p>{t('lists.signed.as', { number, day: formatDay(signedOn), at: formatMoment(recordedAt) })}</p>
      <Buttons>
        {scans.map(({ id, position, pages }) => (
          <PostForm key={id} action={`/signed-list-scans/${id}/openings`}>
            <Button kind="secondary" small>
              {t('lists.signed.open-scan', { position, pages })}
            </Button>
          </PostForm>
        ))}
      </Buttons>
      {differences.length === 0 ? (
        <p>{t('lists.signed.same')}</p>
      ) : (
        <>
          <p>{t('lists.signed.differs', { count: differences.length })}</p>
          <ul>
            {differences.map((difference) => (
              <li key={difference.kind + difference.name}>{differenceText(difference, t)}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function differenceText({ kind, name, columns }: LineDifference, t: ReturnType<typeof useText>): string {
  const changed = columns.map((column) => t(`lists.changed-column.${column}`)).join(', ');
  return t(`lists.difference.${kind}`, { name, columns: changed });
}
