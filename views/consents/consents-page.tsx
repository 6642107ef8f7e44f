import type { ConsentFile } from '../../src/consents/consent-reader.service.js';
import { ConsentTag } from '../delegates/consent-tag.js';
import { delegationPath } from '../delegates/paths.js';
import { Button, ButtonLink, Buttons } from '../ui/button.js';
import { Card } from '../ui/card.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { emptyForm } from '../ui/form-state.js';
import type { FormState } from '../ui/form-state.js';
import { PostForm } from '../ui/form.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { PageHeading } from '../ui/page-heading.js';
import { AgainCard } from './again-card.js';
import { AnswersCard } from './answers-card.js';
import { consentCrumbs, consentsPath } from './consent-paths.js';
import { HistoryCard } from './history-card.js';
import { ScansCard } from './scans-card.js';

interface ConsentsPageProps {
  view: ConsentFile;
  form?: FormState;
}

/** All about one person's consents: what is in force, the paper, and how it came about. */
export function ConsentsPage({ view, form = emptyForm }: ConsentsPageProps) {
  const t = useText();
  const { name } = view.delegate;
  const isChild = view.delegate.role === 'child';
  const title = t(isChild ? 'consents.title-of' : 'consents.title-commitment', { name });
  return (
    <Layout title={title} crumbs={consentCrumbs(view, t)} hasErrors={form.errors.length > 0}>
      <ErrorSummary form={form} />
      <PageHeading title={title} lead={<Lead view={view} />}>
        {view.state && <ButtonLink href={`${consentsPath(view)}/new`}>{t('consents.record')}</ButtonLink>}
      </PageHeading>
      {view.state ? <Asked view={view} form={form} /> : <p>{t('consents.not-asked')}</p>}
      <Buttons>
        <ButtonLink kind="secondary" href={`/delegates/${view.delegate.id}`}>
          {t('consents.back-to-person')}
        </ButtonLink>
        <ButtonLink kind="secondary" href={`${delegationPath(view)}/consents`}>
          {t('consents.to-delegation')}
        </ButtonLink>
      </Buttons>
    </Layout>
  );
}

function Lead({ view: { delegate, unit, event, state } }: { view: ConsentFile }) {
  const t = useText();
  const role = t(`delegates.role.${delegate.role}`);
  return (
    <>
      {t('consents.lead', { role, unit: unit.shortName })} · {event.name} · <ConsentTag state={state} />
    </>
  );
}

function Asked({ view, form }: Required<ConsentsPageProps>) {
  const t = useText();
  const hasAgreed = view.questions.some(({ cells }) => cells.some(({ answer }) => answer === 'agreed'));
  return (
    <>
      <AgainCard view={view} />
      <AnswersCard view={view} />
      {hasAgreed && (
        <Buttons>
          <ButtonLink kind="danger" href={`${consentsPath(view)}/withdrawals/new`}>
            {t('consents.withdraw')}
          </ButtonLink>
        </Buttons>
      )}
      <FormCard view={view} />
      <ScansCard view={view} form={form} />
      <HistoryCard view={view} />
    </>
  );
}

function FormCard({ view }: { view: ConsentFile }) {
  const t = useText();
  const isChild = view.delegate.role === 'child';
  return (
    <Card title={t('consents.form')}>
      <p>{t('consents.form-text')}</p>
      <PostForm action={`${consentsPath(view)}/form`}>
        <Button kind="secondary">{t(isChild ? 'consents.print-one' : 'consents.print-commitment')}</Button>
      </PostForm>
    </Card>
  );
}
