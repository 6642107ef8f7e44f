import type { Topic } from '../../src/programme/topic.entity.js';
import {
  backings,
  matterLevels,
  textLength,
  titleLength,
} from '../../src/recommendations/recommendation-words.js';
import { CheckboxField, RadioField, SelectField, TextArea, TextField } from '../ui/fields.js';
import type { FormState } from '../ui/form-state.js';
import { errorOf } from '../ui/form-state.js';
import { useText } from '../ui/frame.js';

interface FieldsProps {
  form: FormState;
  topics: Topic[];
  /** The forum's own groups have a number rather than a place. */
  isOfForum: boolean;
}

/** What children ask, and how many of them; no field for anybody's name. */
export function RecommendationFields({ form, topics, isOfForum }: FieldsProps) {
  const t = useText();
  return (
    <>
      <TextArea
        form={form}
        name="text"
        label={t('recommendations.field.text')}
        hint={t('recommendations.field.text-hint')}
        rows={7}
        maxLength={textLength}
      />
      {errorOf(form, 'convert') && (
        <CheckboxField form={form} name="convert" label={t('recommendations.field.convert')} />
      )}
      <TextField
        form={form}
        name="title"
        label={t('recommendations.field.title')}
        hint={t('recommendations.field.title-hint')}
        maxLength={titleLength}
      />
      <SelectField
        form={form}
        name="topic"
        label={t('recommendations.field.topic')}
        hint={t('recommendations.field.topic-hint')}
        options={topics.map(({ slug, name }) => ({ value: slug, text: name }))}
        optional
      />
      <MatterFields form={form} />
      <BackerFields form={form} isOfForum={isOfForum} />
    </>
  );
}

function MatterFields({ form }: Pick<FieldsProps, 'form'>) {
  const t = useText();
  return (
    <RadioField
      form={form}
      name="level"
      label={t('recommendations.field.level')}
      options={matterLevels.map((value) => ({
        value,
        text: t(`recommendations.level.${value}`),
        hint: t(`recommendations.level-hint.${value}`),
      }))}
    />
  );
}

function BackerFields({ form, isOfForum }: Pick<FieldsProps, 'form' | 'isOfForum'>) {
  const t = useText();
  return (
    <>
      <TextField
        form={form}
        name="backers"
        label={t('recommendations.field.backers')}
        hint={t('recommendations.field.backers-hint')}
        width={5}
        inputmode="numeric"
        maxLength={6}
      />
      <RadioField
        row
        form={form}
        name="backing"
        label={t('recommendations.field.backing')}
        options={backings.map((value) => ({ value, text: t(`recommendations.backing.${value}`) }))}
      />
      <TextField
        form={form}
        name="group"
        label={t('recommendations.field.group')}
        hint={t(isOfForum ? 'recommendations.field.group-of-forum' : 'recommendations.field.group-hint')}
        maxLength={80}
        optional
      />
    </>
  );
}
