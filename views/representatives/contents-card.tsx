import type { PlaceView } from '../../src/representatives/seat-views.service.js';
import { longestTopicText, textAnswers, textField } from '../../src/representatives/seat-words.js';
import { Button, Buttons } from '../ui/button.js';
import { Card } from '../ui/card.js';
import { CheckboxesField, HiddenField, TextArea } from '../ui/fields.js';
import { FileField } from '../ui/file-field.js';
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

function InWork({ view, forms }: ContentsProps) {
  const t = useText();
  const { contents, place, entrance } = view;
  return (
    <>
      <p>{t('representatives.contents.lead')}</p>
      <TopicChoice view={view} form={forms.topics} />
      {contents.length > 0 && <TopicTexts view={view} form={forms.texts} />}
      <FileUpload view={view} form={forms.files} />
      {contents.length > 0 && (
        <PostForm action={`${entrance.base}/readiness`}>
          <HiddenField name="version" value={place.version} />
          <Buttons>
            <Button kind="action">{t('representatives.contents.declare-ready')}</Button>
          </Buttons>
        </PostForm>
      )}
    </>
  );
}

/** Until something is chosen, the topics for which the agency usually answers are ticked. */
function TopicChoice({ view, form: typed }: { view: PlaceView; form: FormState | undefined }) {
  const t = useText();
  const { topics, contents, unit, place, entrance } = view;
  const usual = topics.filter(({ units }) => units.includes(unit.slug)).map(({ slug }) => slug);
  const chosen = contents.length > 0 ? contents.map(({ topicSlug }) => topicSlug) : usual;
  const form = typed ?? { values: { topics: chosen.join(',') }, errors: [] };
  if (topics.length === 0) return <p class="soft">{t('representatives.contents.no-topics')}</p>;
  return (
    <PostForm action={`${entrance.base}/topics`} method="PUT">
      <HiddenField name="version" value={place.version} />
      <CheckboxesField
        form={form}
        name="topics"
        label={t('representatives.contents.topics')}
        hint={t('representatives.contents.topics-hint')}
        options={topics.map(({ slug, name }) => ({ value: slug, text: name }))}
      />
      <Buttons>
        <Button kind={contents.length > 0 ? 'secondary' : 'primary'}>
          {t('representatives.contents.save-topics')}
        </Button>
      </Buttons>
    </PostForm>
  );
}

/** One form for all topics, so that saving one text loses none of the others. */
function TopicTexts({ view, form: typed }: { view: PlaceView; form: FormState | undefined }) {
  const t = useText();
  const { topics, contents, place, entrance } = view;
  const form = typed ?? { values: textAnswers(contents), errors: [] };
  return (
    <PostForm action={`${entrance.base}/texts`} method="PUT">
      <HiddenField name="version" value={place.version} />
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
      <Buttons>
        <Button>{t('representatives.contents.save-text')}</Button>
      </Buttons>
    </PostForm>
  );
}

function FileUpload({ view, form }: { view: PlaceView; form: FormState | undefined }) {
  const t = useText();
  const { place, entrance } = view;
  return (
    <>
      <SeatFileList view={view} kind="contents" />
      <PostForm action={`${entrance.base}/files`} multipart>
        <HiddenField name="version" value={place.version} />
        <FileField
          form={form ?? { values: {}, errors: [] }}
          name="files"
          label={t('representatives.contents.files')}
          hint={t('representatives.file-hint')}
          accept=".pdf,.docx,.xlsx,.jpg,.jpeg,.png"
          multiple
        />
        <Button kind="secondary">{t('representatives.contents.add-files')}</Button>
      </PostForm>
    </>
  );
}
