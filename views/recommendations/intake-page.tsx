import type { IntakeView, OwnRow } from '../../src/recommendations/intake/intake-views.service.js';
import { stateOfIntake } from '../../src/recommendations/recommendation-words.js';
import { formatMoment } from '../../src/core/vietnamese/dates.js';
import { StartedMessage } from '../imports/started-message.js';
import { Button, ButtonLink, Buttons, PrintButton } from '../ui/button.js';
import { Card, Columns } from '../ui/card.js';
import { Details } from '../ui/details.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { HiddenField, TextArea } from '../ui/fields.js';
import { PostForm } from '../ui/form.js';
import { emptyForm } from '../ui/form-state.js';
import type { FormState } from '../ui/form-state.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { PageHeading } from '../ui/page-heading.js';
import { Stat, Stats } from '../ui/stat.js';
import { deskPath, feedbackPath, importPath, ownPath, pathOfPlace } from './paths.js';
import { SafetyNote } from './safety-note.js';
import { IntakeTag } from './state-tag.js';
import { About } from './intake-about.js';
import { Items } from './intake-items.js';

/** The form that came back, if one did. */
export interface IntakeForms {
  about?: FormState;
  none?: FormState;
  click?: FormState;
}

interface IntakePageProps {
  view: IntakeView;
  forms: IntakeForms;
}

/** "What do our children ask, and is it handed in?" */
export function IntakePage({ view, forms }: IntakePageProps) {
  const t = useText();
  const { event, unit, isOfForum } = view;
  const form =
    [forms.click, forms.none, forms.about].find((one) => one && one.errors.length > 0) ?? emptyForm;
  const title = t(isOfForum ? 'recommendations.of-forum' : 'recommendations.title');
  return (
    <Layout
      wide
      title={title}
      hasErrors={form.errors.length > 0}
      crumbs={[{ text: event.name, href: `/events/${event.slug}` }, { text: title }]}
    >
      <ErrorSummary form={form} />
      <PageHeading title={title} lead={isOfForum ? t('recommendations.of-forum-lead') : unit.name}>
        <ButtonLink href={`${pathOfPlace(view)}/new`}>{t('recommendations.add')}</ButtonLink>
        <ButtonLink kind="secondary" href={`${pathOfPlace(view)}/imports/new`}>
          {t('recommendations.import.open')}
        </ButtonLink>
        <PrintButton />
      </PageHeading>
      <StartedMessage started={view.started} pathOf={importPath} />
      <Standing view={view} />
      <Columns>
        <div>
          <Returned view={view} />
          <Items view={view} />
        </div>
        <div>
          <HandIn view={view} form={forms.none} />
          <Answers view={view} />
          {!isOfForum && <About view={view} form={forms.about ?? emptyForm} />}
          <SafetyNote />
        </div>
      </Columns>
    </Layout>
  );
}

function countOf({ rows }: IntakeView, ...states: OwnRow['row']['state'][]): number {
  return rows.filter(({ row }) => states.includes(row.state)).length;
}

function Standing({ view }: { view: IntakeView }) {
  const t = useText();
  const { intake, rows } = view;
  return (
    <>
      <p>
        <IntakeTag state={stateOfIntake(intake, rows.length > 0)} />{' '}
        {intake.handedAt && (
          <span class="soft">{t('recommendations.handed-at', { at: formatMoment(intake.handedAt) })}</span>
        )}
      </p>
      <Stats>
        <Stat value={countOf(view, 'draft')} label={t('recommendations.sum.draft')} />
        <Stat value={countOf(view, 'waiting')} label={t('recommendations.sum.waiting')} />
        <Stat value={countOf(view, 'taken')} label={t('recommendations.sum.taken')} />
        <Stat value={countOf(view, 'returned')} label={t('recommendations.sum.returned')} />
      </Stats>
    </>
  );
}

/** The way back to the children who asked. */
function Answers({ view: { event, unit, isOfForum, rows } }: { view: IntakeView }) {
  const t = useText();
  if (isOfForum || rows.every(({ row }) => row.state !== 'taken')) return null;
  const key = { eventSlug: event.slug, unitSlug: unit.slug };
  return (
    <Card title={t('answers.intake.answers')}>
      <p>{t('answers.intake.answers-text')}</p>
      <Buttons>
        <ButtonLink kind="secondary" href={feedbackPath(key)}>
          {t('answers.feedback.title')}
        </ButtonLink>
        <ButtonLink kind="link" href={deskPath}>
          {t('answers.intake.own')}
        </ButtonLink>
      </Buttons>
    </Card>
  );
}

/** What a reader gave back stands first, with the reason. */
function Returned({ view: { rows } }: { view: IntakeView }) {
  const t = useText();
  const returned = rows.filter(({ row }) => row.state === 'returned');
  if (returned.length === 0) return null;
  return (
    <Card title={t('recommendations.returned-title')} accent="coral">
      {returned.map(({ row, title }) => (
        <div key={row.id}>
          <p>
            <a href={ownPath(row.id)}>{title}</a>
          </p>
          <p class="keep-lines">{row.reason}</p>
        </div>
      ))}
    </Card>
  );
}

function HandIn({ view, form }: { view: IntakeView; form: FormState | undefined }) {
  const t = useText();
  const { intake, rows } = view;
  const drafts = countOf(view, 'draft');
  return (
    <Card title={t('recommendations.hand-in.title')} accent={drafts > 0 ? 'sun' : undefined}>
      <p>{t(drafts > 0 ? 'recommendations.hand-in.text' : 'recommendations.hand-in.nothing-waits')}</p>
      {drafts > 0 && (
        <PostForm action={`${pathOfPlace(view)}/submission`}>
          <HiddenField name="version" value={intake.version} />
          <Buttons>
            <Button kind="action">{t('recommendations.hand-in.button', { count: drafts })}</Button>
          </Buttons>
        </PostForm>
      )}
      {rows.length === 0 && !view.isOfForum && (
        <Details summary={t('recommendations.hand-in.none')} open={form !== undefined}>
          <PostForm action={`${pathOfPlace(view)}/nothing`}>
            <HiddenField name="version" value={intake.version} />
            <TextArea
              form={form ?? { values: { reason: intake.noneReason }, errors: [] }}
              name="reason"
              label={t('recommendations.hand-in.none-reason')}
              hint={t('recommendations.hand-in.none-hint')}
              rows={3}
              maxLength={500}
            />
            <Button kind="secondary">{t('recommendations.hand-in.none-button')}</Button>
          </PostForm>
        </Details>
      )}
    </Card>
  );
}
