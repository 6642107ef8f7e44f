import type { IntakePlace } from '../../src/recommendations/intake/intake-views.service.js';
import { ListUploadCards } from '../imports/list-upload-cards.js';
import { ErrorSummary } from '../ui/error-summary.js';
import type { FormState } from '../ui/form-state.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { PageHeading } from '../ui/page-heading.js';
import { pathOfPlace } from './paths.js';
import { SafetyNote } from './safety-note.js';

/** A file as it is, or rows copied from Excel or Word; one recommendation a line. */
export function NewListPage({ place, form }: { place: IntakePlace; form: FormState }) {
  const t = useText();
  const path = pathOfPlace(place);
  const title = t('recommendations.import.title');
  return (
    <Layout
      wide
      title={title}
      hasErrors={form.errors.length > 0}
      crumbs={[{ text: t('recommendations.title'), href: path }, { text: title }]}
    >
      <ErrorSummary form={form} />
      <PageHeading title={title} lead={place.unit.name} />
      <p class="narrow">{t('recommendations.import.lead')}</p>
      <ListUploadCards
        path={path}
        form={form}
        fileHint={t('recommendations.import.file-hint')}
        pasteHint={t('recommendations.import.paste-hint')}
      />
      <SafetyNote />
    </Layout>
  );
}
