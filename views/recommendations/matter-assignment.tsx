import { matterLevels } from '../../src/recommendations/recommendation-words.js';
import { reasonLength } from '../../src/recommendations/answering-words.js';
import { Button, Buttons } from '../ui/button.js';
import { Card } from '../ui/card.js';
import { Details } from '../ui/details.js';
import { CheckboxesField, HiddenField, SelectField, TextArea, TextField } from '../ui/fields.js';
import { PostForm } from '../ui/form.js';
import { emptyForm } from '../ui/form-state.js';
import type { FormState } from '../ui/form-state.js';
import { useText } from '../ui/frame.js';
import type { MatterProps } from './matter-page.js';
import { matterPath } from './paths.js';

/** Who answers, what it is about, and where it goes if it is not the province's. */
export function MatterAssignment({ view, forms }: MatterProps) {
  const t = useText();
  const { may, row } = view;
  if (!may.sort && !may['pass-on'] && row.leadSlug === null) return null;
  return (
    <Card title={t('answers.assign.title')} accent={row.stage === 'open' ? 'sun' : undefined}>
      <WhoAnswers view={view} />
      {may.assign && row.leadSlug === null && <AssignForm view={view} form={forms.assign} action="lead" />}
      {may.assign && row.leadSlug !== null && (
        <Details summary={t('answers.assign.change')} open={forms.assign !== undefined}>
          <AssignForm view={view} form={forms.assign} action="lead" />
        </Details>
      )}
      {may['pass-on'] && !may.assign && (
        <Details summary={t('answers.assign.pass-on')} open={forms.assign !== undefined}>
          <p>{t('answers.assign.pass-on-text')}</p>
          <AssignForm view={view} form={forms.assign} action="passing-on" />
        </Details>
      )}
      <SendOn view={view} forms={forms} />
      {may.sort && <Sort view={view} forms={forms} />}
    </Card>
  );
}

function WhoAnswers({ view: { row, names, shares } }: Pick<MatterProps, 'view'>) {
  const t = useText();
  if (row.stage === 'national') return <p>{t('answers.assign.is-national')}</p>;
  if (row.leadSlug === null) return <p class="soft">{t('answers.assign.nobody')}</p>;
  const co = shares.map(({ unitSlug }) => names.get(unitSlug) ?? unitSlug);
  return (
    <p>
      <strong>{names.get(row.leadSlug) ?? row.leadSlug}</strong>
      {co.length > 0 && (
        <span class="table__under">{t('answers.assign.with-units', { units: co.join(', ') })}</span>
      )}
    </p>
  );
}

interface AssignFormProps {
  view: MatterProps['view'];
  form: FormState | undefined;
  action: 'lead' | 'passing-on';
}

/** Those who usually answer for the topic stand first. */
function AssignForm({ view, form: typed, action }: AssignFormProps) {
  const t = useText();
  const { row, shares, topics, candidates } = view;
  const usual = topics.find(({ slug }) => slug === row.topicSlug)?.units ?? [];
  const suggested = row.leadSlug ?? usual.find((slug) => candidates.some((unit) => unit.slug === slug)) ?? '';
  const values = {
    lead: action === 'lead' ? suggested : '',
    with: shares.map(({ unitSlug }) => unitSlug).join(','),
    version: String(row.version),
  };
  const form = typed ?? { values, errors: [] };
  const others = candidates.filter(({ slug }) => action === 'lead' || slug !== row.leadSlug);
  const inOrder = others.toSorted(
    (one, other) => Number(usual.includes(other.slug)) - Number(usual.includes(one.slug)),
  );
  const options = inOrder.map(({ slug, shortName }) => ({
    value: slug,
    text: usual.includes(slug) ? t('answers.assign.usual', { unit: shortName }) : shortName,
  }));
  return (
    <PostForm action={`${matterPath(row.id)}/${action}`} method={action === 'lead' ? 'PUT' : 'POST'}>
      <HiddenField name="version" value={row.version} />
      <SelectField form={form} name="lead" label={t('answers.assign.lead')} options={options} />
      <Details summary={t('answers.assign.with')} open={(form.values.with ?? '') !== ''}>
        <CheckboxesField form={form} name="with" label={t('answers.assign.with')} options={options} />
      </Details>
      {row.leadSlug !== null && <Reasons form={form} />}
      <Buttons>
        <Button kind={row.leadSlug === null ? 'action' : 'secondary'}>
          {t(action === 'lead' ? 'answers.assign.save' : 'answers.assign.pass-on-send')}
        </Button>
      </Buttons>
    </PostForm>
  );
}

function Reasons({ form }: { form: FormState }) {
  const t = useText();
  return (
    <>
      <TextArea
        form={form}
        name="reason"
        label={t('answers.assign.reason')}
        hint={t('answers.assign.reason-hint')}
        rows={3}
        maxLength={reasonLength}
      />
      <TextField
        form={form}
        name="decidedBy"
        label={t('answers.assign.decided-by')}
        hint={t('answers.assign.decided-by-hint')}
        maxLength={160}
      />
    </>
  );
}

function SendOn({ view: { may, row }, forms }: MatterProps) {
  const t = useText();
  if (may['call-back'])
    return (
      <PostForm action={`${matterPath(row.id)}/sending-on`} method="DELETE">
        <HiddenField name="version" value={row.version} />
        <Button kind="link">{t('answers.send-on.call-back')}</Button>
      </PostForm>
    );
  if (!may['send-on']) return null;
  return (
    <Details summary={t('answers.send-on.title')} open={forms.sendOn !== undefined}>
      <PostForm action={`${matterPath(row.id)}/sending-on`}>
        <HiddenField name="version" value={row.version} />
        <TextArea
          form={forms.sendOn ?? emptyForm}
          name="sendOnReason"
          label={t('answers.send-on.reason')}
          hint={t('answers.send-on.reason-hint')}
          rows={3}
          maxLength={reasonLength}
        />
        <Button kind="secondary">{t('answers.send-on.send')}</Button>
      </PostForm>
    </Details>
  );
}

function Sort({ view: { row, topics }, forms }: MatterProps) {
  const t = useText();
  const values = { topic: row.topicSlug ?? '', level: row.level };
  const form = forms.sort ?? { values, errors: [] };
  return (
    <Details summary={t('answers.sort.title')} open={forms.sort !== undefined}>
      <PostForm action={`${matterPath(row.id)}/topic`} method="PUT">
        <HiddenField name="version" value={row.version} />
        <SelectField
          form={form}
          name="topic"
          label={t('recommendations.field.topic')}
          options={topics.map(({ slug, name }) => ({ value: slug, text: name }))}
        />
        <SelectField
          form={form}
          name="level"
          label={t('recommendations.field.level')}
          options={matterLevels.map((level) => ({ value: level, text: t(`recommendations.level.${level}`) }))}
        />
        <Button kind="secondary">{t('answers.sort.save')}</Button>
      </PostForm>
    </Details>
  );
}
