import type { IntakeView } from '../../src/recommendations/intake/intake-views.service.js';
import { Button, ButtonLink, Buttons } from '../ui/button.js';
import { Card, CardGrid } from '../ui/card.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { TextArea } from '../ui/fields.js';
import { FileField } from '../ui/file-field.js';
import { PostForm } from '../ui/form.js';
import type { FormState } from '../ui/form-state.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { PageHeading } from '../ui/page-heading.js';
import { intakePath } from './paths.js';
import { SafetyNote } from './safety-note.js';

/** A file as it is, or rows copied from Excel or Word; one recommendation a line. */
export function NewListPage({ view, form }: { view: IntakeView; form: FormState }) {
  const t = useText();
  const path = intakePath({ eventSlug: view.event.slug, unitSlug: view.unit.slug });
  const title = t('recommendations.import.title');
  return (
    <Layout
      wide
      title={title}
      hasErrors={form.errors.length > 0}
      crumbs={[{ text: t('recommendations.title'), href: path }, { text: title }]}
    >
      <ErrorSummary form={form} />
      <PageHeading title={title} lead={view.unit.name} />
      <p class="narrow">{t('recommendations.import.lead')}</p>
      <CardGrid>
        <FileCard path={path} form={form} />
        <PasteCard path={path} form={form} />
      </CardGrid>
      <SafetyNote />
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
          hint={t('recommendations.import.file-hint')}
          accept=".xlsx,.csv,.txt,.tsv"
        />
        <Buttons>
          <Button>{t('imports.new.check')}</Button>
          <ButtonLink kind="link" href={path}>
            {t('delegates.cancel')}
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
          hint={t('recommendations.import.paste-hint')}
          rows={7}
        />
        <Button kind="secondary">{t('imports.new.check-rows')}</Button>
      </PostForm>
    </Card>
  );
}
