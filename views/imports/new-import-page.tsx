import type { StartedList } from '../../src/delegates/started-lists.js';
import { delegationPath } from '../delegates/paths.js';
import { Button, ButtonLink, Buttons } from '../ui/button.js';
import { Card, CardGrid } from '../ui/card.js';
import { Details } from '../ui/details.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { TextArea } from '../ui/fields.js';
import { FileField } from '../ui/file-field.js';
import type { FormState } from '../ui/form-state.js';
import { PostForm } from '../ui/form.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { PageHeading } from '../ui/page-heading.js';
import { importCrumbs } from './import-place.js';
import type { ImportPlace } from './import-place.js';
import { StartedMessage } from './started-message.js';
import { Steps } from './steps.js';
import { delegationName } from '../delegates/delegation-name.js';

export interface NewImportPageProps extends ImportPlace {
  started: StartedList[];
  form: FormState;
}

/** "Will my file be taken?": a file as it is, or rows copied from Excel or Word. */
export function NewImportPage({ event, unit, started, form }: NewImportPageProps) {
  const t = useText();
  const path = delegationPath({ event, unit });
  const title = t('imports.new.title');
  return (
    <Layout
      wide
      title={title}
      crumbs={importCrumbs({ event, unit }, t, title)}
      hasErrors={form.errors.length > 0}
    >
      <ErrorSummary form={form} />
      <PageHeading title={title} lead={delegationName({ event, unit }, t)}>
        <ButtonLink kind="secondary" href={`${path}/template`} download>
          {t('imports.new.template')}
        </ButtonLink>
      </PageHeading>
      <StartedMessage started={started} />
      <Steps current="file" />
      <p class="narrow">{t('imports.new.lead')}</p>
      <CardGrid>
        <FileCard path={path} form={form} />
        <PasteCard path={path} form={form} />
      </CardGrid>
      <Help />
    </Layout>
  );
}

function FileCard({ path, form }: { path: string; form: FormState }) {
  const t = useText();
  return (
    <Card title={t('imports.new.file-title')} accent="sea">
      <PostForm multipart action={`${path}/imports`}>
        <FileField
          form={form}
          name="file"
          label={t('imports.new.file')}
          hint={t('imports.new.file-hint')}
          accept=".xlsx,.csv,.txt,.tsv"
        />
        <Buttons>
          <Button>{t('imports.new.check')}</Button>
          <ButtonLink kind="link" href={path}>
            {t('imports.new.back')}
          </ButtonLink>
        </Buttons>
      </PostForm>
    </Card>
  );
}

function PasteCard({ path, form }: { path: string; form: FormState }) {
  const t = useText();
  return (
    <Card title={t('imports.new.paste-title')}>
      <PostForm multipart action={`${path}/imports`}>
        <TextArea
          form={form}
          name="pasted"
          label={t('imports.new.paste')}
          hint={t('imports.new.paste-hint')}
          rows={7}
        />
        <Button kind="secondary">{t('imports.new.check-rows')}</Button>
      </PostForm>
    </Card>
  );
}

function Help() {
  const t = useText();
  const points = ['headings', 'columns', 'dates', 'fonts', 'sensitive'] as const;
  return (
    <Details summary={t('imports.new.help')}>
      <ul class="govuk-list govuk-list--bullet">
        {points.map((point) => (
          <li key={point}>{t(`imports.new.points.${point}`)}</li>
        ))}
      </ul>
    </Details>
  );
}
