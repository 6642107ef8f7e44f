import type { IntakePlace } from '../../src/recommendations/intake/intake-views.service.js';
import type { Recommendation } from '../../src/recommendations/recommendation.entity.js';
import { Button, ButtonLink, Buttons } from '../ui/button.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { HiddenField } from '../ui/fields.js';
import { PostForm } from '../ui/form.js';
import type { FormState } from '../ui/form-state.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { Message } from '../ui/notice.js';
import { PageHeading } from '../ui/page-heading.js';
import { ownPath, pathOfPlace } from './paths.js';
import { RecommendationFields } from './recommendation-fields.js';
import { SafetyNote } from './safety-note.js';

interface RecommendationFormProps {
  place: IntakePlace;
  /** Null for a new one. */
  row: Recommendation | null;
  form: FormState;
}

export function RecommendationFormPage({ place, row, form }: RecommendationFormProps) {
  const t = useText();
  const { unit, topics, isOfForum } = place;
  const path = pathOfPlace(place);
  const title = t(row ? 'recommendations.edit' : 'recommendations.add');
  const version = form.theirs?.version ?? form.values.version ?? '0';
  return (
    <Layout
      title={title}
      hasErrors={form.errors.length > 0}
      crumbs={[{ text: t('recommendations.title'), href: path }, { text: title }]}
    >
      <ErrorSummary form={form} />
      <PageHeading title={title} lead={unit.name} />
      {row?.reason && (
        <Message tone="danger" title={t('recommendations.returned-because')}>
          <p class="keep-lines">{row.reason}</p>
        </Message>
      )}
      <SafetyNote />
      <PostForm action={row ? ownPath(row.id) : `${path}/items`} method={row ? 'PUT' : 'POST'}>
        <HiddenField name="version" value={version} />
        <RecommendationFields form={form} topics={topics} isOfForum={isOfForum} />
        <Buttons>
          <Button>{t('recommendations.save')}</Button>
          <ButtonLink kind="link" href={path}>
            {t('delegates.cancel')}
          </ButtonLink>
        </Buttons>
      </PostForm>
      {row && (
        <PostForm action={ownPath(row.id)} method="DELETE">
          <Button kind="danger">{t('recommendations.remove')}</Button>
        </PostForm>
      )}
    </Layout>
  );
}
