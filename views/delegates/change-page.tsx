import { formatMoment } from '../../src/core/vietnamese/dates.js';
import type { RequestView } from '../../src/delegates/changes/change-request-reader.js';
import { Button, ButtonLink, Buttons } from '../ui/button.js';
import { Card } from '../ui/card.js';
import { Details } from '../ui/details.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { TextArea } from '../ui/fields.js';
import { emptyForm, errorOf } from '../ui/form-state.js';
import type { FormState } from '../ui/form-state.js';
import { PostForm } from '../ui/form.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { PageHeading } from '../ui/page-heading.js';
import { Tag } from '../ui/tag.js';
import { ChangeLines } from './change-lines.js';
import { changePath, changeTitle, changeTones } from './change-words.js';
import { delegationCrumbs, delegationPath } from './paths.js';
import { QuotaBar } from './quota-bar.js';

interface ChangePageProps {
  view: RequestView;
  form?: FormState;
}

/** One request: what would change and why; for the committee, its decision. */
export function ChangePage({ view, form = emptyForm }: ChangePageProps) {
  const t = useText();
  const { request } = view;
  const title = changeTitle(request, t);
  return (
    <Layout title={title} crumbs={delegationCrumbs(view, t, title)} hasErrors={form.errors.length > 0}>
      <ErrorSummary form={form} />
      <PageHeading title={title} lead={<Lead view={view} />} />
      <Reason view={view} />
      <Card title={t(`delegates.change.what.${request.kind}`)}>
        <ChangeLines view={view} />
      </Card>
      <Answer view={view} />
      {request.state === 'waiting' && view.isCommittee && <Decide view={view} form={form} />}
      {request.state === 'waiting' && view.isOwn && <Withdrawal view={view} />}
      <Buttons>
        <ButtonLink kind="secondary" href={delegationPath(view)}>
          {t('delegates.back-to-delegation')}
        </ButtonLink>
      </Buttons>
    </Layout>
  );
}

function Lead({ view: { unit, request } }: { view: RequestView }) {
  const t = useText();
  return (
    <>
      {unit.shortName} ·{' '}
      <Tag tone={changeTones[request.state]} text={t(`delegates.change.state.${request.state}`)} />
    </>
  );
}

function Reason({ view: { request, askedBy } }: { view: RequestView }) {
  const t = useText();
  const who = { name: askedBy ?? t('delegates.history-system'), at: formatMoment(request.askedAt) };
  return (
    <Card title={t('delegates.change.reason')} note={t('delegates.history-by', who)}>
      <p class="keep-lines">{request.reason || t('delegates.change.no-reason')}</p>
    </Card>
  );
}

/** Who decided, when, and what the district is told. */
function Answer({ view: { request, decidedBy } }: { view: RequestView }) {
  const t = useText();
  if (!request.decidedAt) return null;
  const who = { name: decidedBy ?? t('delegates.history-system'), at: formatMoment(request.decidedAt) };
  return (
    <Card title={t(`delegates.change.state.${request.state}`)} note={t('delegates.history-by', who)}>
      {request.answer && <p class="keep-lines">{request.answer}</p>}
    </Card>
  );
}

function Decide({ view, form }: { view: RequestView; form: FormState }) {
  const t = useText();
  const path = changePath(view.request);
  return (
    <Card title={t('delegates.decision')} accent="sun">
      {view.quota && <QuotaBar quota={view.quota} />}
      <p>{t('delegates.change.accept-hint')}</p>
      <PostForm action={`${path}/acceptance`}>
        <Buttons>
          <Button kind="action">{t('delegates.change.accept')}</Button>
        </Buttons>
      </PostForm>
      <Details summary={t('delegates.change.refuse-open')} open={errorOf(form, 'answer') !== undefined}>
        <PostForm action={`${path}/refusal`}>
          <TextArea
            form={form}
            name="answer"
            label={t('delegates.change.answer')}
            hint={t('delegates.change.answer-hint')}
            rows={3}
          />
          <Button kind="danger">{t('delegates.change.refuse')}</Button>
        </PostForm>
      </Details>
    </Card>
  );
}

function Withdrawal({ view }: { view: RequestView }) {
  const t = useText();
  return (
    <PostForm action={changePath(view.request)} method="DELETE">
      <p class="soft">{t('delegates.change.withdraw-hint')}</p>
      <Button kind="secondary">{t('delegates.change.withdraw')}</Button>
    </PostForm>
  );
}
