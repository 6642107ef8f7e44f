import type { Answer } from '../../src/recommendations/answering/answer.entity.js';
import {
  answerLength,
  childLength,
  outcomes,
  reasonLength,
} from '../../src/recommendations/answering-words.js';
import { answerValues, shareAnswers } from '../../src/recommendations/answering/answer-values.js';
import { Button, Buttons } from '../ui/button.js';
import { Card } from '../ui/card.js';
import { Details } from '../ui/details.js';
import { DocumentField } from '../ui/document-field.js';
import { HiddenField, RadioField, TextArea } from '../ui/fields.js';
import { PostForm } from '../ui/form.js';
import { emptyForm } from '../ui/form-state.js';
import type { FormState } from '../ui/form-state.js';
import { useText } from '../ui/frame.js';
import { Message } from '../ui/notice.js';
import { AnswerText } from './answer-text.js';
import { AnswerPapers } from './answer-papers.js';
import type { MatterProps } from './matter-page.js';
import { matterPath } from './paths.js';

/** The written answer of the round that is on, and those of earlier rounds. */
export function MatterAnswer({ view, forms }: MatterProps) {
  const t = useText();
  const { row, current, answers } = view;
  if (row.leadSlug === null) return null;
  const earlier = answers.filter((answer) => answer !== current);
  return (
    <>
      <Card
        title={t('answers.answer.title')}
        note={current && t(`answers.answer.state.${current.publishedAt ? 'published' : current.state}`)}
      >
        {current?.state === 'returned' && (
          <Message tone="danger" title={t('answers.return.because')}>
            <p class="keep-lines">{current.reason}</p>
          </Message>
        )}
        {view.may.write ? (
          <Write view={view} forms={forms} />
        ) : (
          <AnswerText answer={current} none={t('answers.answer.none')} />
        )}
        <AnswerPapers view={view} />
        <Decide view={view} forms={forms} />
      </Card>
      <Shares view={view} forms={forms} />
      {earlier.map((answer) => (
        <Details key={answer.id} summary={t('answers.answer.round', { round: answer.round })}>
          <AnswerText answer={answer} none="" />
        </Details>
      ))}
    </>
  );
}

function Write({ view: { row, current }, forms }: MatterProps) {
  const t = useText();
  const form = forms.answer ?? { values: answerValues(current), errors: [] };
  const choices = outcomes.map((outcome) => ({ value: outcome, text: t(`answers.state.${outcome}`) }));
  return (
    <PostForm action={`${matterPath(row.id)}/answer`} method="PUT" multipart>
      <HiddenField name="version" value={form.values.version ?? '0'} />
      <Words form={form} />
      <RadioField form={form} name="outcome" label={t('answers.answer.outcome')} options={choices} />
      <TextArea
        form={form}
        name="cause"
        label={t('answers.answer.cause')}
        hint={t('answers.answer.cause-hint')}
        rows={3}
        maxLength={1000}
      />
      <DocumentField optional multiple form={form} name="files" label={t('answers.answer.files')} />
      <Buttons>
        <Button kind="action" name="next" value="submit">
          {t('answers.answer.submit')}
        </Button>
        <Button kind="secondary" name="next" value="save">
          {t('answers.answer.save')}
        </Button>
      </Buttons>
    </PostForm>
  );
}

/** For grown-ups, and for children. */
function Words({ form }: { form: FormState }) {
  const t = useText();
  return (
    <>
      <TextArea
        form={form}
        name="text"
        label={t('answers.answer.text')}
        hint={t('answers.answer.text-hint')}
        rows={8}
        maxLength={answerLength}
      />
      <TextArea
        form={form}
        name="childText"
        label={t('answers.answer.child-text')}
        hint={t('answers.answer.child-text-hint')}
        rows={4}
        maxLength={childLength}
      />
    </>
  );
}

/** The committee reads what was handed in, and approves it or says what is to be mended. */
function Decide({ view: { may, row, current, isOwnAnswer }, forms }: MatterProps) {
  const t = useText();
  if (!current) return null;
  return (
    <>
      {may.approve && isOwnAnswer && <p class="soft">{t('answers.answer.other-approves')}</p>}
      {may.approve && !isOwnAnswer && (
        <PostForm action={`${matterPath(row.id)}/answer/approval`} class="buttons">
          <HiddenField name="version" value={current.version} />
          <Button kind="action">{t('answers.answer.approve')}</Button>
        </PostForm>
      )}
      {may.return && (
        <GiveBack action={`${matterPath(row.id)}/answer/return`} answer={current} form={forms.back} />
      )}
      {may['take-back'] && (
        <PostForm action={`${matterPath(row.id)}/answer/submission`} method="DELETE">
          <HiddenField name="version" value={current.version} />
          <Button kind="link">{t('answers.answer.take-back')}</Button>
        </PostForm>
      )}
    </>
  );
}

interface GiveBackProps {
  action: string;
  answer: Answer;
  form: FormState | undefined;
}

function GiveBack({ action, answer, form }: GiveBackProps) {
  const t = useText();
  return (
    <Details summary={t('answers.return.title')} open={form !== undefined}>
      <PostForm action={action}>
        <HiddenField name="version" value={answer.version} />
        <TextArea
          form={form ?? emptyForm}
          name="returnReason"
          label={t('answers.return.reason')}
          hint={t('answers.return.reason-hint')}
          rows={3}
          maxLength={reasonLength}
        />
        <Button kind="secondary">{t('answers.return.send')}</Button>
      </PostForm>
    </Details>
  );
}

/** What other units add; each writes its own, the lead unit works it in. */
function Shares({ view: { row, shares, names, ownShares, may }, forms }: MatterProps) {
  const t = useText();
  const isOver = row.stage !== 'assigned';
  const told = shares.filter(({ text }) => text !== '' || !isOver);
  if (told.length === 0) return null;
  return (
    <Card title={t('answers.share.title')}>
      {told.map((share) => {
        const unit = names.get(share.unitSlug) ?? share.unitSlug;
        const isOwn = may.contribute && ownShares.includes(share.unitSlug);
        if (!isOwn)
          return (
            <div key={share.unitSlug}>
              <h3>{unit}</h3>
              <p class="keep-lines">{share.text || t('answers.share.none')}</p>
            </div>
          );
        const form = forms.share ?? { values: shareAnswers(share), errors: [] };
        return (
          <PostForm key={share.unitSlug} action={`${matterPath(row.id)}/share`} method="PUT">
            <HiddenField name="unit" value={share.unitSlug} />
            <HiddenField name="version" value={share.version} />
            <TextArea form={form} name="share" label={unit} hint={t('answers.share.hint')} rows={4} />
            <Button kind="secondary">{t('answers.share.save')}</Button>
          </PostForm>
        );
      })}
    </Card>
  );
}
