import type { Preview } from '../../src/schedule/releases/releases.service.js';
import { contentOf } from '../../src/schedule/releases/content.js';
import { roomNameLength, noteLength } from '../../src/schedule/schedule-words.js';
import { Button, ButtonLink, Buttons } from '../ui/button.js';
import { Card } from '../ui/card.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { TextArea, TextField } from '../ui/fields.js';
import { PostForm } from '../ui/form.js';
import type { FormState } from '../ui/form-state.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { PageHeading } from '../ui/page-heading.js';
import { SeenField } from '../ui/seen-field.js';
import { ChangeList } from './change-list.js';
import { draftCrumbs, draftPath, releasesPath } from './paths.js';
import { WarningList } from './warning-list.js';

interface NewReleasePageProps {
  preview: Preview;
  form: FormState;
}

/** "What will people read that is new, and what is still wrong?" */
export function NewReleasePage({ preview, form }: NewReleasePageProps) {
  const t = useText();
  const { draft } = preview;
  const title = t('schedule.release.title');
  return (
    <Layout title={title} crumbs={draftCrumbs(draft.event, t, title)} hasErrors={form.errors.length > 0}>
      <ErrorSummary form={form} />
      <PageHeading title={title} lead={draft.event.name} />
      <Warnings preview={preview} />
      <Changes preview={preview} />
      {isReady(preview) && <Publish preview={preview} form={form} />}
    </Layout>
  );
}

/** Nothing blocks it, and people would read something new. */
function isReady({ draft, last, changes, standing }: Preview): boolean {
  const isNew = last === null ? draft.items.length > 0 : changes.length > 0;
  return isNew && standing.blocking.length === 0;
}

function Warnings({ preview: { draft, standing } }: { preview: Preview }) {
  const t = useText();
  const { blocking, warning } = standing;
  if (blocking.length + warning.length === 0) return <p>{t('schedule.warning.none')}</p>;
  return (
    <>
      {blocking.length > 0 && (
        <Card accent="coral" title={t('schedule.warning.blocking', { count: blocking.length })}>
          <WarningList warnings={blocking} view={draft} />
        </Card>
      )}
      {warning.length > 0 && (
        <Card accent="sun" title={t('schedule.warning.standing', { count: warning.length })}>
          <WarningList warnings={warning} view={draft} />
        </Card>
      )}
    </>
  );
}

function Changes({ preview: { draft, last, changes } }: { preview: Preview }) {
  const t = useText();
  if (!last) return <p>{t('schedule.release.first', { count: draft.items.length })}</p>;
  if (changes.length === 0) return <p>{t('schedule.release.unchanged')}</p>;
  return (
    <Card title={t('schedule.release.changes', { count: changes.length, number: last.number })}>
      <ChangeList changes={changes} event={draft.event} rooms={[...draft.rooms, ...contentOf(last).rooms]} />
    </Card>
  );
}

function Publish({ preview: { draft, last, seen }, form }: NewReleasePageProps) {
  const t = useText();
  const name = t('schedule.release.usual-name', { number: (last?.number ?? 0) + 1 });
  return (
    <PostForm action={releasesPath(draft.event)}>
      <SeenField form={{ ...form, values: { ...form.values, seen } }} />
      <TextField
        form={{ ...form, values: { name, ...form.values } }}
        name="name"
        label={t('schedule.release.name')}
        maxLength={roomNameLength}
        autocomplete="off"
      />
      <TextArea
        optional
        form={form}
        name="note"
        label={t('schedule.release.note')}
        hint={t('schedule.release.note-hint')}
        rows={3}
        maxLength={noteLength}
      />
      <p class="soft">{t('schedule.release.then')}</p>
      <Buttons>
        <Button kind="action">{t('schedule.release.now')}</Button>
        <ButtonLink kind="secondary" href={draftPath(draft.event)}>
          {t('schedule.back')}
        </ButtonLink>
      </Buttons>
    </PostForm>
  );
}
