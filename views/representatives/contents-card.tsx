import type { PlaceView } from '../../src/representatives/seat-views.service.js';
import { longestTopicText, textAnswers, textField } from '../../src/representatives/seat-words.js';
import { Button, Buttons, DefaultButton } from '../ui/button.js';
import { Card } from '../ui/card.js';
import { CheckboxesField, HiddenField, TextArea } from '../ui/fields.js';
import { DocumentField } from '../ui/document-field.js';
import { PostForm } from '../ui/form.js';
import type { FormState } from '../ui/form-state.js';
import { useText } from '../ui/frame.js';
import { Tag } from '../ui/tag.js';
import { SeatFileList } from './letters-card.js';
import type { PlaceForms } from './place-page.js';

interface ContentsProps {
  view: PlaceView;
  forms: PlaceForms;
}

/** What the leader will say: topics, a text for each, files, and whether it is ready. */
export function ContentsCard({ view, forms }: ContentsProps) {
  const t = useText();
  const { place } = view;
  const isReady = place.contentsReady;
  return (
    <Card
      title={t('representatives.contents.title')}
      accent={isReady ? undefined : 'sea'}
      note={
        <Tag
          tone={isReady ? 'green' : 'yellow'}
          text={t(`representatives.contents.${isReady ? 'ready' : 'open'}`)}
        />
      }
    >
      <span id="contents" />
      {isReady ? <Finished view={view} /> : <InWork view={view} forms={forms} />}
    </Card>
  );
}

function Finished({ view }: { view: PlaceView }) {
  const t = useText();
  const { contents, topics, place, entrance } = view;
  return (
    <>
      {contents.map(({ topicSlug, text }) => (
        <section key={topicSlug}>
          <h3>{topics.find(({ slug }) => slug === topicSlug)?.name ?? topicSlug}</h3>
          <p class="keep-lines">{text || t('representatives.contents.in-files')}</p>
        </section>
      ))}
      <SeatFileList view={view} kind="contents" />
      <PostForm action={`${entrance.base}/readiness`} method="DELETE">
        <HiddenField name="version" value={place.version} />
        <Button kind="secondary">{t('representatives.contents.reopen')}</Button>
      </PostForm>
    </>
  );
}

/** One form for all of it, so that no button loses what was typed elsewhere. */
function InWork({ view, forms }: ContentsProps) {
  const t = useText();
  const { contents, topics, place, entrance } = view;
  const form = forms.contents ?? { values: valuesOf(view), errors: [] };
  return (
    <>
      <p>{t('representatives.contents.lead')}</p>
      <SeatFileList view={view} kind="contents" />
      <PostForm action={`${entrance.base}/contents`} method="PUT" multipart>
        <DefaultButton />
        <HiddenField name="version" value={place.version} />
        {topics.length === 0 ? (
          <p class="soft">{t('representatives.contents.no-topics')}</p>
        ) : (
          <TopicFields view={view} form={form} />
        )}
        <Buttons>
          <Button kind={contents.length > 0 ? 'secondary' : 'primary'}>
            {t(
              contents.length > 0 ? 'representatives.contents.save' : 'representatives.contents.save-topics',
            )}
          </Button>
          {contents.length > 0 && (
            <Button kind="action" name="ready" value="yes">
              {t('representatives.contents.declare-ready')}
            </Button>
          )}
        </Buttons>
      </PostForm>
    </>
  );
}

/** Until something is chosen, the topics for which the agency usually answers are ticked. */
function valuesOf({ topics, contents, unit }: PlaceView): Record<string, string> {
  const usual = topics.filter(({ units }) => units.includes(unit.slug)).map(({ slug }) => slug);
  const chosen = contents.length > 0 ? contents.map(({ topicSlug }) => topicSlug) : usual;
  return { topics: chosen.join(','), ...textAnswers(contents) };
}

function TopicFields({ view: { topics, contents }, form }: { view: PlaceView; form: FormState }) {
  const t = useText();
  return (
    <>
      <CheckboxesField
        form={form}
        name="topics"
        label={t('representatives.contents.topics')}
        hint={t('representatives.contents.topics-hint')}
        options={topics.map(({ slug, name }) => ({ value: slug, text: name }))}
      />
      {contents.map(({ topicSlug }) => (
        <TextArea
          key={topicSlug}
          form={form}
          name={textField(topicSlug)}
          label={topics.find(({ slug }) => slug === topicSlug)?.name ?? topicSlug}
          hint={t('representatives.contents.text-hint')}
          rows={5}
          maxLength={longestTopicText}
        />
      ))}
      {contents.length > 0 && (
        <DocumentField multiple form={form} name="files" label={t('representatives.contents.files')} />
      )}
    </>
  );
}
