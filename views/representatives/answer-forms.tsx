import type { PlaceView } from '../../src/representatives/seat-views.service.js';
import { answersOf } from './answers-of.js';
import { hasName, toldWays } from '../../src/representatives/seat-words.js';
import { Button } from '../ui/button.js';
import { Card } from '../ui/card.js';
import { DateField } from '../ui/date-field.js';
import { Details } from '../ui/details.js';
import { FieldSet } from '../ui/field-set.js';
import { HiddenField, RadioField, TextArea, TextField } from '../ui/fields.js';
import { DocumentField } from '../ui/document-field.js';
import { PostForm } from '../ui/form.js';
import type { FormState } from '../ui/form-state.js';
import { useText } from '../ui/frame.js';
import { Message } from '../ui/notice.js';
import { VersionField } from '../setup/version-field.js';
import type { PlaceForms } from './place-page.js';

interface AnswerProps {
  view: PlaceView;
  forms: PlaceForms;
}

/** Who comes, who comes instead, or that nobody can. */
export function AnswerForms({ view, forms }: AnswerProps) {
  const t = useText();
  if (!view.isOpen)
    return (
      <Message title={t('representatives.place.closed')}>{t('representatives.place.closed-text')}</Message>
    );
  if (hasName(view.place.state))
    return (
      <>
        <Details
          summary={t('representatives.place.change')}
          open={forms.name !== undefined && forms.name.errors.length > 0}
        >
          <p>{t('representatives.place.change-text')}</p>
          <NameForm view={view} form={forms.name} />
        </Details>
        <Refusal view={view} form={forms.decline} />
      </>
    );
  return (
    <>
      <Card title={t('representatives.place.answer')}>
        <NameForm view={view} form={forms.name} />
      </Card>
      {view.place.state !== 'declined' && <Refusal view={view} form={forms.decline} />}
    </>
  );
}

function NameForm({ view, form: typed }: { view: PlaceView; form: FormState | undefined }) {
  const t = useText();
  const form = typed ?? { values: answersOf(view.place), errors: [] };
  return (
    <PostForm action={`${view.entrance.base}/representative`} method="PUT" multipart>
      <VersionField form={form} />
      <Leader form={form} />
      <Reachable form={form} />
      <Letter form={form} />
      <Told view={view} form={form} name="way" />
      <Button>
        {t(hasName(view.place.state) ? 'representatives.place.save' : 'representatives.place.send')}
      </Button>
    </PostForm>
  );
}

function Leader({ form }: { form: FormState }) {
  const t = useText();
  const leader = (['yes', 'no'] as const).map((value) => ({
    value,
    text: t(`representatives.leader.${value}`),
    hint: t(`representatives.leader.${value}-hint`),
  }));
  return (
    <>
      <TextField
        form={form}
        name="name"
        label={t('representatives.field.name')}
        autocomplete="off"
        maxLength={120}
      />
      <TextField
        form={form}
        name="title"
        label={t('representatives.field.title')}
        hint={t('representatives.title-hint')}
        maxLength={160}
      />
      <RadioField form={form} name="isLeader" label={t('representatives.field.is-leader')} options={leader} />
    </>
  );
}

function Reachable({ form }: { form: FormState }) {
  const t = useText();
  return (
    <>
      <TextField
        form={form}
        name="phone"
        label={t('representatives.field.phone')}
        type="tel"
        inputmode="tel"
        autocomplete="off"
        width={20}
      />
      <TextField
        form={form}
        name="email"
        label={t('representatives.field.email')}
        type="email"
        autocomplete="off"
        maxLength={200}
        optional
      />
    </>
  );
}

/** The letter by which the agency names its leader; it may follow later. */
function Letter({ form }: { form: FormState }) {
  const t = useText();
  return (
    <FieldSet legend={t('representatives.field.letter')}>
      <TextField
        form={form}
        name="letterNumber"
        label={t('representatives.field.letter-number')}
        hint={t('representatives.letter-hint')}
        width={20}
        optional
      />
      <DateField form={form} name="letterDay" label={t('representatives.field.letter-day')} optional />
      <DocumentField form={form} name="letter" label={t('representatives.field.letter-file')} optional />
    </FieldSet>
  );
}

/** The committee writes down what it was told. */
function Told({ view, form, name }: { view: PlaceView; form: FormState; name: 'way' | 'told' }) {
  const t = useText();
  if (view.entrance.by !== 'committee') return null;
  const ways = toldWays.map((value) => ({ value, text: t(`representatives.way.${value}`) }));
  return <RadioField form={form} name={name} label={t('representatives.field.way')} options={ways} row />;
}

function Refusal({ view, form: typed }: { view: PlaceView; form: FormState | undefined }) {
  const t = useText();
  const form = typed ?? { values: {}, errors: [] };
  return (
    <Details summary={t('representatives.place.decline')} open={form.errors.length > 0}>
      <p>{t('representatives.place.decline-text')}</p>
      <PostForm action={`${view.entrance.base}/refusal`} multipart>
        <HiddenField name="version" value={view.place.version} />
        <TextArea
          form={form}
          name="reason"
          label={t('representatives.field.reason')}
          rows={3}
          maxLength={500}
        />
        <DocumentField form={form} name="refusal" label={t('representatives.field.letter-file')} optional />
        <Told view={view} form={form} name="told" />
        <Button kind="danger">{t('representatives.place.decline-send')}</Button>
      </PostForm>
    </Details>
  );
}
