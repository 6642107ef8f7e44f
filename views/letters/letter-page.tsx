import type { LetterView } from '../../src/letters/letter-views.service.js';
import { formatDay, formatMoment } from '../../src/core/vietnamese/dates.js';
import type { Day } from '../../src/core/vietnamese/dates.js';
import { Button, ButtonLink, Buttons } from '../ui/button.js';
import { Card } from '../ui/card.js';
import { DateField } from '../ui/date-field.js';
import { Details } from '../ui/details.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { HiddenField, TextField } from '../ui/fields.js';
import { FileField } from '../ui/file-field.js';
import { PostForm } from '../ui/form.js';
import { emptyForm } from '../ui/form-state.js';
import type { FormState } from '../ui/form-state.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { PageHeading } from '../ui/page-heading.js';
import { SummaryList } from '../ui/summary-list.js';
import { ArrivalNote } from './arrival-note.js';
import { letterCrumbs } from './letter-paths.js';

/** The form that came back, if one did. */
export interface LetterForms {
  number?: FormState;
  click?: FormState;
}

interface LetterPageProps {
  view: LetterView;
  forms: LetterForms;
}

/** One letter as it was made; the clerk's number and day follow with the scan. */
export function LetterPage({ view, forms }: LetterPageProps) {
  const t = useText();
  const { event, letter } = view;
  const form = forms.number ?? forms.click ?? emptyForm;
  const title = t(`letters.kind.${letter.kind}`);
  return (
    <Layout title={title} hasErrors={form.errors.length > 0} crumbs={letterCrumbs(event, t, letter.toName)}>
      <ErrorSummary form={form} />
      <PageHeading title={title} lead={letter.toName}>
        <ButtonLink href={`/letters/${letter.id}/pdf`}>{t('letters.pdf')}</ButtonLink>
        <ButtonLink kind="secondary" href={`/letters/${letter.id}/docx`}>
          {t('letters.docx')}
        </ButtonLink>
      </PageHeading>
      {letter.number === null && <ArrivalNote arrival={view.arrival} />}
      <Facts view={view} />
      <Text view={view} />
      <Numbering view={view} form={forms.number} />
      {letter.number === null && <Removal view={view} />}
    </Layout>
  );
}

function Facts({ view: { letter, scans } }: { view: LetterView }) {
  const t = useText();
  const number = letter.number === null ? '' : `${String(letter.number).padStart(2, '0')}/${letter.symbol}`;
  return (
    <Card accent={letter.number === null ? 'sun' : 'sea'}>
      <SummaryList
        rows={[
          { label: t('letters.column.number'), value: number },
          { label: t('letters.day'), value: letter.signedOn ? formatDay(letter.signedOn as Day) : '' },
          { label: t('letters.column.made'), value: formatMoment(letter.madeAt) },
        ]}
      />
      {scans.map(({ id }) => (
        <PostForm key={id} action={`/letter-scans/${id}/openings`}>
          <Button kind="secondary" small>
            {t('letters.open-scan')}
          </Button>
        </PostForm>
      ))}
    </Card>
  );
}

function Text({ view: { paper } }: { view: LetterView }) {
  const t = useText();
  const { blocks, title, head } = paper;
  const paragraphs = blocks.filter((block) => block.kind === 'paragraph');
  return (
    <Card title={t('letters.text')}>
      <p>
        <strong>{title ? [title.kind, ...title.subject].join(' – ') : (head.about ?? []).join(' ')}</strong>
      </p>
      {paragraphs.map(({ text }) => (
        <p key={text}>{text}</p>
      ))}
      <p class="soft small">{t('letters.text-fixed')}</p>
    </Card>
  );
}

/** The next number is proposed; the clerk's own counts. */
function Numbering({ view, form: typed }: { view: LetterView; form: FormState | undefined }) {
  const t = useText();
  const { letter, numbers } = view;
  const form = typed ?? { values: { number: String(letter.number ?? numbers.next) }, errors: [] };
  return (
    <Details
      summary={t(letter.number === null ? 'letters.enter-number' : 'letters.correct-number')}
      open={letter.number === null || form.errors.length > 0}
    >
      <PostForm action={`/letters/${letter.id}/number`} method="PUT" multipart>
        <HiddenField name="version" value={letter.version} />
        <TextField
          form={form}
          name="number"
          label={t('letters.column.number')}
          hint={t('letters.number-hint', { number: numbers.next, symbol: letter.symbol })}
          width={5}
          inputmode="numeric"
        />
        <DateField form={form} name="signedOn" label={t('letters.day')} />
        <FileField
          form={form}
          name="scan"
          label={t('letters.scan')}
          hint={t('letters.scan-hint')}
          accept=".pdf,.jpg,.jpeg,.png"
          optional
        />
        <Button>{t('letters.save-number')}</Button>
      </PostForm>
    </Details>
  );
}

function Removal({ view: { letter } }: { view: LetterView }) {
  const t = useText();
  return (
    <Buttons>
      <PostForm action={`/letters/${letter.id}`} method="DELETE">
        <HiddenField name="version" value={letter.version} />
        <Button kind="danger">{t('letters.discard')}</Button>
      </PostForm>
    </Buttons>
  );
}
