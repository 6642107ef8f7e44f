import { outcomes, reasonLength } from '../../src/recommendations/answering-words.js';
import { formatDay } from '../../src/core/vietnamese/dates.js';
import type { Day } from '../../src/core/vietnamese/dates.js';
import { Button } from '../ui/button.js';
import { Card } from '../ui/card.js';
import { DateField } from '../ui/date-field.js';
import { Details } from '../ui/details.js';
import { CheckboxField, HiddenField, SelectField, TextArea } from '../ui/fields.js';
import { PostForm } from '../ui/form.js';
import { emptyForm } from '../ui/form-state.js';
import type { FormState } from '../ui/form-state.js';
import { useText } from '../ui/frame.js';
import { Tag } from '../ui/tag.js';
import type { MatterProps } from './matter-page.js';
import { matterPath } from './paths.js';
import { OutcomeTag } from './stage-tag.js';

/** What has happened since: entries by date, more time, what the children say, and opening again. */
export function MatterProgress({ view, forms }: MatterProps) {
  const t = useText();
  const { may, progress, feedback } = view;
  const isFollowed = may.follow && (view.row.publishedAt !== null || view.commitments.length > 0);
  if (!isFollowed && !may.extend && progress.length === 0 && feedback.length === 0) return null;
  return (
    <Card title={t('answers.progress.title')}>
      <Entries view={view} />
      {isFollowed && <Tell view={view} forms={forms} />}
      <MoreTime view={view} forms={forms} />
      <FromChildren view={view} />
      <Reopen view={view} forms={forms} />
      <Withdraw view={view} forms={forms} />
    </Card>
  );
}

function Remove({ id }: { id: string }) {
  const t = useText();
  return (
    <PostForm action={`/progress-entries/${id}`} method="DELETE">
      <Button kind="link" small>
        {t('answers.progress.remove')}
      </Button>
    </PostForm>
  );
}

function Entries({ view: { progress, names, may } }: Pick<MatterProps, 'view'>) {
  const t = useText();
  if (progress.length === 0) return <p class="soft">{t('answers.progress.none')}</p>;
  return (
    <ol class="timeline">
      {progress.map(({ id, day, unitSlug, text, outcome, cause, publishedAt }) => (
        <li key={id}>
          <p class="soft small">
            {formatDay(day as Day)} · {names.get(unitSlug) ?? unitSlug}{' '}
            {publishedAt === null && <Tag text={t('answers.progress.unpublished')} />}
          </p>
          <p class="keep-lines">{text}</p>
          {outcome && <OutcomeTag outcome={outcome} />}
          {cause && <p class="keep-lines small">{cause}</p>}
          {may.follow && publishedAt === null && <Remove id={id} />}
        </li>
      ))}
    </ol>
  );
}

function Tell({ view: { row, commitments, today }, forms }: MatterProps) {
  const t = useText();
  const form = forms.progress ?? emptyForm;
  const open = commitments.filter(({ doneOn }) => doneOn === null);
  return (
    <Details summary={t('answers.progress.add')} open={forms.progress !== undefined}>
      <PostForm action={`${matterPath(row.id)}/progress`}>
        <HiddenField name="version" value={row.version} />
        <DateField form={form} name="day" label={t('answers.progress.day')} proposed={today} />
        <TextArea
          form={form}
          name="progress"
          label={t('answers.progress.text')}
          hint={t('answers.progress.text-hint')}
          rows={4}
          maxLength={2000}
        />
        {open.length > 0 && (
          <>
            <SelectField
              optional
              form={form}
              name="commitment"
              label={t('answers.progress.commitment')}
              options={open.map(({ id, text }) => ({ value: id, text: text.slice(0, 90) }))}
            />
            <CheckboxField form={form} name="done" label={t('answers.progress.done')} />
          </>
        )}
        <NewOutcome form={form} />
        <Button kind="secondary">{t('answers.progress.save')}</Button>
      </PostForm>
    </Details>
  );
}

function NewOutcome({ form }: { form: FormState }) {
  const t = useText();
  return (
    <>
      <SelectField
        optional
        form={form}
        name="progressOutcome"
        label={t('answers.progress.outcome')}
        options={outcomes.map((outcome) => ({ value: outcome, text: t(`answers.state.${outcome}`) }))}
      />
      <TextArea
        optional
        form={form}
        name="progressCause"
        label={t('answers.answer.cause')}
        rows={2}
        maxLength={1000}
      />
    </>
  );
}

/** For the answer itself, or for one of the promises. */
function MoreTime({ view: { row, may, commitments }, forms }: MatterProps) {
  const t = useText();
  const promises = may['extend-promise'] ? commitments.filter(({ doneOn }) => doneOn === null) : [];
  if (!may.extend && promises.length === 0) return null;
  const form = forms.extension ?? emptyForm;
  return (
    <Details summary={t('answers.extension.title')} open={forms.extension !== undefined}>
      <PostForm action={`${matterPath(row.id)}/extensions`}>
        <HiddenField name="version" value={row.version} />
        {promises.length > 0 && (
          <SelectField
            form={form}
            name="promiseId"
            label={t('answers.extension.of')}
            placeholder={t('answers.extension.of-answer')}
            options={promises.map(({ id, text }) => ({ value: id, text: text.slice(0, 90) }))}
          />
        )}
        <DateField form={form} name="until" label={t('answers.extension.until')} />
        <TextArea
          form={form}
          name="extensionReason"
          label={t('answers.extension.reason')}
          rows={3}
          maxLength={reasonLength}
        />
        <Button kind="secondary">{t('answers.extension.save')}</Button>
      </PostForm>
    </Details>
  );
}

function FromChildren({ view: { feedback, names } }: Pick<MatterProps, 'view'>) {
  const t = useText();
  if (feedback.length === 0) return null;
  return (
    <>
      <h3>{t('answers.feedback.heard')}</h3>
      <ul class="govuk-list">
        {feedback.map(({ unitSlug, round, deliveredOn, way, verdict, note }) => (
          <li key={`${unitSlug} ${round}`}>
            {names.get(unitSlug) ?? unitSlug}: {t(`answers.feedback.ways.${way}`)},{' '}
            {formatDay(deliveredOn as Day)}
            {verdict && (
              <>
                {' '}
                <Tag
                  tone={verdict === 'enough' ? 'green' : 'red'}
                  text={t(`answers.feedback.verdict.${verdict}`)}
                />
              </>
            )}
            {note && <span class="table__under keep-lines">{note}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}

function Reopen({ view: { row, may }, forms }: MatterProps) {
  const t = useText();
  if (!may.reopen) return null;
  return (
    <Details summary={t('answers.reopen.title')} open={forms.reopen !== undefined}>
      <PostForm action={`${matterPath(row.id)}/reopening`}>
        <HiddenField name="version" value={row.version} />
        <TextArea
          form={forms.reopen ?? emptyForm}
          name="reopenReason"
          label={t('answers.reopen.reason')}
          hint={t('answers.reopen.reason-hint')}
          rows={3}
          maxLength={reasonLength}
        />
        <Button kind="secondary">{t('answers.reopen.send')}</Button>
      </PostForm>
    </Details>
  );
}

/** What should not be read by everybody any more. */
function Withdraw({ view: { row, may }, forms }: MatterProps) {
  const t = useText();
  if (!may.withdraw || !row.publishedAt) return null;
  return (
    <Details summary={t('answers.withdraw.title')} open={forms.withdraw !== undefined}>
      <PostForm action={`${matterPath(row.id)}/publication`} method="DELETE">
        <HiddenField name="version" value={row.version} />
        <TextArea
          form={forms.withdraw ?? emptyForm}
          name="withdrawReason"
          label={t('answers.withdraw.reason')}
          hint={t('answers.withdraw.reason-hint')}
          rows={3}
          maxLength={reasonLength}
        />
        <Button kind="secondary">{t('answers.withdraw.send')}</Button>
      </PostForm>
    </Details>
  );
}
