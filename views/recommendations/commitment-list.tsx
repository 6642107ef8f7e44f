import type { Commitment } from '../../src/recommendations/answering/answer.entity.js';
import type { MatterView } from '../../src/recommendations/gathering/matter-views.service.js';
import { formatDay } from '../../src/core/vietnamese/dates.js';
import type { Day } from '../../src/core/vietnamese/dates.js';
import { Button, ButtonLink } from '../ui/button.js';
import { HiddenField } from '../ui/fields.js';
import { PostForm } from '../ui/form.js';
import { useText } from '../ui/frame.js';
import { CommitmentTag } from './stage-tag.js';

/** Each promise with its owner, its last day, and whether the owner stands by the wording. */
export function CommitmentList({ view }: { view: MatterView }) {
  const t = useText();
  if (view.commitments.length === 0) return <p class="soft">{t('answers.commitment.none')}</p>;
  return (
    <ul class="govuk-list commitments">
      {view.commitments.map((one) => (
        <li key={one.id}>
          <p class="keep-lines">{one.text}</p>
          <p class="soft small">
            {view.names.get(one.ownerSlug) ?? one.ownerSlug} · <Until commitment={one} />{' '}
            <CommitmentTag state={one.state} />
          </p>
          {one.objection && <p class="keep-lines small">{one.objection}</p>}
          <Deeds view={view} one={one} />
        </li>
      ))}
    </ul>
  );
}

export function Until({ commitment: { dueOn, extendedUntil, doneOn } }: { commitment: Commitment }) {
  const t = useText();
  if (doneOn) return <>{t('answers.commitment.done', { day: formatDay(doneOn as Day) })}</>;
  const due = t('answers.commitment.until', { day: formatDay((extendedUntil ?? dueOn) as Day) });
  return <>{extendedUntil ? `${due} (${t('answers.commitment.extended')})` : due}</>;
}

function Deeds({ view: { may, confirms }, one }: { view: MatterView; one: Commitment }) {
  const t = useText();
  const path = `/commitments/${one.id}`;
  const isOpen = confirms.includes(one.id) && one.state === 'recorded';
  return (
    <div class="buttons">
      {isOpen && (
        <PostForm action={`${path}/confirmation`}>
          <HiddenField name="version" value={one.version} />
          <Button kind="action" small>
            {t('answers.commitment.confirm')}
          </Button>
        </PostForm>
      )}
      {isOpen && (
        <ButtonLink kind="link" small href={`${path}/objection`}>
          {t('answers.commitment.object')}
        </ButtonLink>
      )}
      {may.record && one.publishedAt === null && (
        <ButtonLink kind="link" small href={path}>
          {t('answers.commitment.edit')}
        </ButtonLink>
      )}
    </div>
  );
}
