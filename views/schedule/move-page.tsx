import type { Surroundings } from '../../src/schedule/draft/draft-views.service.js';
import type { ScheduleItem } from '../../src/schedule/schedule.entity.js';
import { VersionField } from '../setup/version-field.js';
import { Button, ButtonLink, Buttons } from '../ui/button.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { PostForm } from '../ui/form.js';
import type { FormState } from '../ui/form-state.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { PageHeading } from '../ui/page-heading.js';
import { draftCrumbs, draftPath, itemPath } from './paths.js';
import { PlaceFields } from './place-fields.js';

interface MovePageProps {
  around: Surroundings;
  item: ScheduleItem;
  form: FormState;
}

/** All that dragging does, with the keyboard. */
export function MovePage({ around, item, form }: MovePageProps) {
  const t = useText();
  const title = t('schedule.item.move');
  return (
    <Layout title={title} crumbs={draftCrumbs(around.event, t, title)} hasErrors={form.errors.length > 0}>
      <ErrorSummary form={form} />
      <PageHeading title={title} lead={item.title} />
      <PostForm action={`${itemPath(item)}/place`} method="PUT">
        <VersionField form={form} />
        <PlaceFields form={form} around={around} />
        <Buttons>
          <Button>{t('schedule.item.move-save')}</Button>
          <ButtonLink kind="secondary" href={draftPath(around.event, item.day)}>
            {t('schedule.back')}
          </ButtonLink>
        </Buttons>
      </PostForm>
    </Layout>
  );
}
