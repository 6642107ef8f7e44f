import type { Event } from '../../src/programme/event.entity.js';
import type { Unit } from '../../src/programme/unit.entity.js';
import { feedbackWays } from '../../src/recommendations/answering-words.js';
import type { ReturnedAnswer } from '../../src/recommendations/following/feedback.service.js';
import { formatDay } from '../../src/core/vietnamese/dates.js';
import type { Day } from '../../src/core/vietnamese/dates.js';
import { Button, PrintButton } from '../ui/button.js';
import { Card } from '../ui/card.js';
import { DateField } from '../ui/date-field.js';
import { Details } from '../ui/details.js';
import { EmptyState } from '../ui/empty-state.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { RadioField, TextArea } from '../ui/fields.js';
import { HiddenField } from '../ui/fields.js';
import { PostForm } from '../ui/form.js';
import { emptyForm } from '../ui/form-state.js';
import type { FormState } from '../ui/form-state.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { PageHeading } from '../ui/page-heading.js';
import { Tag } from '../ui/tag.js';
import { Until } from './commitment-list.js';
import { feedbackPath } from './paths.js';
import { ShownTag } from './stage-tag.js';
import { shownState } from '../../src/recommendations/showing/shown-words.js';

/** The form that came back, if one did. */
export interface FeedbackForms {
  delivery?: FormState;
  verdict?: FormState;
}

interface FeedbackPageProps {
  view: { event: Event; unit: Unit; answers: ReturnedAnswer[]; names: Map<string, string>; today: Day };
  forms: FeedbackForms;
}

/** What goes back to the children of one district: a sheet to read out or pin up, and what they say to it. */
export function FeedbackPage({ view, forms }: FeedbackPageProps) {
  const t = useText();
  const { event, unit, answers } = view;
  const form = forms.delivery ?? forms.verdict ?? emptyForm;
  const title = t('answers.feedback.title');
  return (
    <Layout
      title={title}
      hasErrors={form.errors.length > 0}
      crumbs={[{ text: event.name, href: `/events/${event.slug}` }, { text: title }]}
    >
      <ErrorSummary form={form} />
      <div class="no-print">
        <PageHeading title={title} lead={unit.name}>
          <PrintButton />
        </PageHeading>
      </div>
      <div class="print-only">
        <PageHeading title={t('answers.feedback.sheet')} lead={`${unit.name} · ${event.name}`} />
      </div>
      {answers.length === 0 ? (
        <EmptyState title={t('answers.feedback.none')} text={t('answers.feedback.none-text')} />
      ) : (
        <>
          <div class="no-print">
            <p>{t('answers.feedback.lead')}</p>
            <Delivery view={view} form={forms.delivery} />
          </div>
          {answers.map((one) => (
            <Item key={one.row.id} one={one} view={view} forms={forms} />
          ))}
          <p class="print-only">{t('answers.feedback.more')}</p>
        </>
      )}
    </Layout>
  );
}

function Delivery({
  view: { event, unit, answers, today },
  form = emptyForm,
}: Pick<FeedbackPageProps, 'view'> & { form: FormState | undefined }) {
  const t = useText();
  const open = answers.filter(({ feedback }) => feedback === null).length;
  if (open === 0) return null;
  const path = feedbackPath({ eventSlug: event.slug, unitSlug: unit.slug });
  return (
    <Card title={t('answers.feedback.deliver', { count: open })} accent="sun">
      <div class="no-print">
        <PostForm action={`${path}/delivery`}>
          <DateField form={form} name="deliveredOn" label={t('answers.feedback.day')} proposed={today} />
          <RadioField
            form={form}
            name="way"
            label={t('answers.feedback.way')}
            options={feedbackWays.map((way) => ({ value: way, text: t(`answers.feedback.ways.${way}`) }))}
          />
          <Button kind="action">{t('answers.feedback.deliver-save')}</Button>
        </PostForm>
      </div>
    </Card>
  );
}

function Item({ one, view, forms }: FeedbackPageProps & { one: ReturnedAnswer }) {
  const t = useText();
  const { row, answer, spoken, commitments, asked, progress } = one;
  const unit = view.names.get(answer?.unitSlug ?? row.leadSlug ?? '') ?? '';
  return (
    <Card
      title={asked.map(({ title }) => title).join('; ')}
      note={<ShownTag state={shownState(row)} />}
      accent="sea"
    >
      {asked.map(({ id, text }) => (
        <p key={id} class="keep-lines origin">
          {text}
        </p>
      ))}
      <h3>{t('answers.public.answered-by', { unit })}</h3>
      <p class="keep-lines answer__child">{answer?.childText ?? spoken?.text ?? ''}</p>
      {commitments.map((promised) => (
        <p key={promised.id} class="keep-lines">
          <strong>{t('answers.commitment.one')}:</strong> {promised.text} (<Until commitment={promised} />)
        </p>
      ))}
      {progress.map(({ id, day, text }) => (
        <p key={id} class="keep-lines">
          <strong>{formatDay(day as Day)}:</strong> {text}
        </p>
      ))}
      <Verdict one={one} view={view} forms={forms} />
    </Card>
  );
}

/** Only once it was brought to them can children say whether it is enough. */
function Verdict({
  one: { row, feedback },
  view: { event, unit },
  forms,
}: FeedbackPageProps & { one: ReturnedAnswer }) {
  const t = useText();
  if (!feedback) return null;
  const typed = forms.verdict?.values.recommendation === row.id ? forms.verdict : undefined;
  const form = typed ?? {
    values: {
      recommendation: row.id,
      round: String(feedback.round),
      verdict: feedback.verdict ?? '',
      note: feedback.note,
    },
    errors: [],
  };
  const path = feedbackPath({ eventSlug: event.slug, unitSlug: unit.slug });
  return (
    <div class="no-print">
      <p class="soft small">
        {t(`answers.feedback.ways.${feedback.way}`)}, {formatDay(feedback.deliveredOn as Day)}{' '}
        {feedback.verdict && (
          <Tag
            tone={feedback.verdict === 'enough' ? 'green' : 'red'}
            text={t(`answers.feedback.verdict.${feedback.verdict}`)}
          />
        )}
      </p>
      <Details summary={t('answers.feedback.ask')} open={typed !== undefined}>
        <VerdictForm action={`${path}/verdicts`} form={form} />
      </Details>
    </div>
  );
}

function VerdictForm({ action, form }: { action: string; form: FormState }) {
  const t = useText();
  return (
    <PostForm action={action}>
      <HiddenField name="recommendation" value={form.values.recommendation ?? ''} />
      <HiddenField name="round" value={form.values.round ?? '0'} />
      <RadioField
        form={form}
        name="verdict"
        label={t('answers.feedback.question')}
        options={(['enough', 'not-enough'] as const).map((value) => ({
          value,
          text: t(`answers.feedback.verdict.${value}`),
        }))}
      />
      <TextArea
        form={form}
        name="note"
        label={t('answers.feedback.note')}
        hint={t('answers.feedback.note-hint')}
        rows={3}
        maxLength={1000}
      />
      <Button kind="secondary">{t('answers.feedback.save')}</Button>
    </PostForm>
  );
}
