import type { StartedList } from '../../src/delegates/started-lists.js';
import { delegationPath } from '../delegates/paths.js';
import { ButtonLink } from '../ui/button.js';
import { Details } from '../ui/details.js';
import { ErrorSummary } from '../ui/error-summary.js';
import type { FormState } from '../ui/form-state.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { PageHeading } from '../ui/page-heading.js';
import { importCrumbs, importPath } from './import-place.js';
import type { ImportPlace } from './import-place.js';
import { ListUploadCards } from './list-upload-cards.js';
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
      <StartedMessage started={started} pathOf={importPath} />
      <Steps current="file" />
      <p class="narrow">{t('imports.new.lead')}</p>
      <ListUploadCards
        path={path}
        form={form}
        fileHint={t('imports.new.file-hint')}
        pasteHint={t('imports.new.paste-hint')}
      />
      <Help />
    </Layout>
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
