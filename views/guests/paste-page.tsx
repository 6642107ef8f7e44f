import type { PasteLine, PasteView } from '../../src/guests/guest-list.service.js';
import { guestKinds } from '../../src/guests/guest-words.js';
import type { Event } from '../../src/programme/event.entity.js';
import { Button, ButtonLink } from '../ui/button.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { CheckboxField, HiddenField, SelectField, TextArea } from '../ui/fields.js';
import { PostForm } from '../ui/form.js';
import type { FormState } from '../ui/form-state.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { PageHeading } from '../ui/page-heading.js';
import { DataTable } from '../ui/table.js';
import { guestsPath } from './guest-paths.js';

interface PastePageProps {
  event: Event;
  /** Null until lines have been pasted. */
  preview: PasteView | null;
  form: FormState;
}

/** Several guests at once: lines first, then the table that will be stored. */
export function PastePage({ event, preview, form: typed }: PastePageProps) {
  const t = useText();
  const form = withMistake(typed, preview, t);
  const path = guestsPath(event.slug);
  const crumbs = [
    { text: event.name, href: `/events/${event.slug}` },
    { text: t('guests.title'), href: path },
    { text: t('guests.paste.title') },
  ];
  return (
    <Layout title={t('guests.paste.title')} hasErrors={form.errors.length > 0} crumbs={crumbs} wide>
      <ErrorSummary form={form} />
      <PageHeading title={t('guests.paste.title')} lead={event.name} />
      <PostForm action={`${path}/preview`}>
        <Lines form={form} />
        <div class="buttons">
          <Button kind={preview?.lines.length ? 'secondary' : 'primary'}>{t('guests.paste.preview')}</Button>
          <ButtonLink kind="link" href={path}>
            {t('guests.back')}
          </ButtonLink>
        </div>
        {preview && preview.lines.length > 0 && <Preview event={event} preview={preview} form={form} />}
      </PostForm>
    </Layout>
  );
}

function Lines({ form }: { form: FormState }) {
  const t = useText();
  const kinds = guestKinds.map((value) => ({ value, text: t(`guests.kind.${value}`) }));
  return (
    <div class="narrow">
      <SelectField form={form} name="kind" label={t('guests.paste.kind')} options={kinds} />
      <TextArea form={form} name="lines" label={t('guests.paste.lines')} rows={8} hint={<Rules />} />
    </div>
  );
}

function Rules() {
  const t = useText();
  return (
    <>
      {t('guests.paste.rule')}
      <br />
      <span class="keep-lines">{t('guests.paste.example')}</span>
    </>
  );
}

function Preview({ event, preview: { lines, seen }, form }: PastePageProps & { preview: PasteView }) {
  const t = useText();
  const hasTwins = lines.some(({ twin }) => twin !== null);
  const isSound = lines.every(({ mistake }) => mistake === null);
  return (
    <>
      <DataTable
        caption={t('guests.paste.caption', { count: lines.length })}
        rows={lines}
        rowKey={({ line }) => String(line)}
        columns={[
          { heading: t('guests.paste.line'), cell: ({ line }) => line },
          { heading: t('guests.field.name'), cell: (line) => <Name line={line} /> },
          { heading: t('guests.field.title'), cell: ({ title }) => title || '–' },
          { heading: t('guests.field.body'), cell: (line) => <Body line={line} /> },
          {
            heading: t('guests.column.people'),
            cell: ({ headcount }) => (Number.isNaN(headcount) ? '?' : headcount),
            numeric: true,
          },
          { heading: t('guests.paste.remark'), cell: (line) => <Remark line={line} /> },
        ]}
      />
      <HiddenField name="seen" value={seen} />
      {isSound && hasTwins && (
        <CheckboxField form={form} name="different" label={t('guests.certain.different')} />
      )}
      {isSound ? (
        <Button formaction={`${guestsPath(event.slug)}/batch`}>
          {t('guests.paste.save', { count: lines.length })}
        </Button>
      ) : (
        <p>{t('guests.paste.mend-first')}</p>
      )}
    </>
  );
}

function Name({ line: { courtesy, name } }: { line: PasteLine }) {
  const t = useText();
  const form = courtesy === '' ? '' : `${t(`guests.courtesy.${courtesy}`)} · `;
  return <>{name === '' ? t('guests.paste.no-name') : form + name}</>;
}

function Body({ line: { body, isUnit } }: { line: PasteLine }) {
  const t = useText();
  return (
    <span>
      {body || '–'}
      {isUnit && <span class="table__under">{t('guests.paste.is-unit')}</span>}
    </span>
  );
}

function Remark({ line: { mistake, twin } }: { line: PasteLine }) {
  const t = useText();
  if (mistake) return <strong>{t(mistake)}</strong>;
  return <>{twin ? t('guests.paste.twin', { name: twin }) : t('guests.paste.sound')}</>;
}

function withMistake(form: FormState, preview: PasteView | null, t: ReturnType<typeof useText>): FormState {
  const isTold = form.errors.some(({ field }) => field === 'lines');
  if (!preview?.mistake || isTold) return form;
  return { ...form, errors: [...form.errors, { field: 'lines', message: t(preview.mistake) }] };
}
