import type { IntakePlace } from '../../src/recommendations/intake/intake-views.service.js';
import type { OpenList } from '../../src/recommendations/intake/list-imports.service.js';
import type { JudgedLine } from '../../src/recommendations/intake/list-judge.service.js';
import { CellProblems } from '../imports/lines-table.js';
import { Button, ButtonLink, Buttons } from '../ui/button.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { HiddenField } from '../ui/fields.js';
import { PostForm } from '../ui/form.js';
import type { FormState } from '../ui/form-state.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { Message } from '../ui/notice.js';
import { PageHeading } from '../ui/page-heading.js';
import { importPath } from './paths.js';
import { RecommendationFields } from './recommendation-fields.js';

interface ListLineProps {
  opened: OpenList;
  line: JudgedLine;
  place: IntakePlace;
  form: FormState;
}

/** One line of a list in the form, to be mended without sending the file again. */
export function ListLinePage({ opened, line, place, form }: ListLineProps) {
  const t = useText();
  const path = importPath(opened.import.id);
  const title = t('imports.correction.title', { row: line.row });
  return (
    <Layout
      title={title}
      hasErrors={form.errors.length > 0}
      crumbs={[{ text: t('recommendations.import.lines'), href: path }, { text: title }]}
    >
      <ErrorSummary form={form} />
      <PageHeading title={title} />
      {line.problems.length > 0 && (
        <Message tone="warning">
          <CellProblems problems={line.problems} />
        </Message>
      )}
      <PostForm action={`${path}/rows/${line.row}`} method="PUT">
        <HiddenField name="version" value={form.values.version ?? '0'} />
        <RecommendationFields form={form} topics={place.topics} isOfForum={place.isOfForum} />
        <Buttons>
          <Button>{t('imports.correction.save')}</Button>
          <ButtonLink kind="link" href={path}>
            {t('delegates.cancel')}
          </ButtonLink>
        </Buttons>
      </PostForm>
    </Layout>
  );
}
