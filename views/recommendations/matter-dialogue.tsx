import { answerLength, commitmentLength } from '../../src/recommendations/answering-words.js';
import { spokenValues } from '../../src/recommendations/answering/answer-values.js';
import { Button } from '../ui/button.js';
import { Card } from '../ui/card.js';
import { DateField } from '../ui/date-field.js';
import { Details } from '../ui/details.js';
import { HiddenField, SelectField, TextArea, TextField } from '../ui/fields.js';
import { PostForm } from '../ui/form.js';
import type { FormState } from '../ui/form-state.js';
import { useText } from '../ui/frame.js';
import { CommitmentList } from './commitment-list.js';
import type { MatterProps } from './matter-page.js';
import { forumPath, matterPath } from './paths.js';

/** What was really said on the day, and what was promised. */
export function MatterDialogue({ view, forms }: MatterProps) {
  const t = useText();
  const { may, spoken, commitments } = view;
  if (!may.record && !spoken && commitments.length === 0) return null;
  const isOpen = may.record && spoken?.publishedAt == null;
  return (
    <Card title={t('answers.spoken.title')}>
      {isOpen ? <Record view={view} forms={forms} /> : spoken && <Said view={view} />}
      {may.record && (
        <p>
          <a href={forumPath(view.event.slug, 'dialogue')}>{t('answers.dialogue.back')}</a>
        </p>
      )}
      <h3>{t('answers.commitment.title')}</h3>
      <CommitmentList view={view} />
      {may.record && (
        <Details summary={t('answers.commitment.add')} open={forms.promise !== undefined}>
          <PostForm action={`${matterPath(view.row.id)}/commitments`}>
            <HiddenField name="version" value={0} />
            <PromiseFields
              form={forms.promise ?? { values: { owner: view.row.leadSlug ?? '' }, errors: [] }}
              owners={ownersIn(view)}
              names={view.names}
            />
            <Button kind="secondary">{t('answers.commitment.save')}</Button>
          </PostForm>
        </Details>
      )}
    </Card>
  );
}

function Said({ view: { spoken } }: Pick<MatterProps, 'view'>) {
  return (
    <>
      {spoken?.speaker && <p class="soft">{spoken.speaker}</p>}
      <p class="keep-lines">{spoken?.text}</p>
    </>
  );
}

function Record({ view: { row, spoken }, forms }: MatterProps) {
  const t = useText();
  const form = forms.spoken ?? { values: spokenValues(spoken), errors: [] };
  return (
    <Details
      summary={t(spoken ? 'answers.spoken.edit' : 'answers.spoken.write')}
      open={forms.spoken !== undefined || spoken !== null}
    >
      <PostForm action={`${matterPath(row.id)}/spoken`} method="PUT">
        <HiddenField name="version" value={form.values.version ?? '0'} />
        <TextField
          form={form}
          name="speaker"
          label={t('answers.spoken.speaker')}
          hint={t('answers.spoken.speaker-hint')}
          maxLength={160}
        />
        <TextArea
          form={form}
          name="said"
          label={t('answers.spoken.text')}
          rows={5}
          maxLength={answerLength}
        />
        <Button kind="secondary">{t('answers.spoken.save')}</Button>
      </PostForm>
    </Details>
  );
}

function ownersIn({ row, shares }: MatterProps['view']): string[] {
  return [row.leadSlug ?? '', ...shares.map(({ unitSlug }) => unitSlug)];
}

interface PromiseFieldsProps {
  form: FormState;
  owners: string[];
  names: Map<string, string>;
}

/** What is promised, by whom and until when: something that one can see on the day. */
export function PromiseFields({ form, owners, names }: PromiseFieldsProps) {
  const t = useText();
  return (
    <>
      <TextArea
        form={form}
        name="promise"
        label={t('answers.commitment.text')}
        hint={t('answers.commitment.text-hint')}
        rows={3}
        maxLength={commitmentLength}
      />
      <SelectField
        form={form}
        name="owner"
        label={t('answers.commitment.owner')}
        options={owners.map((slug) => ({ value: slug, text: names.get(slug) ?? slug }))}
      />
      <DateField form={form} name="dueOn" label={t('answers.commitment.due')} />
    </>
  );
}
