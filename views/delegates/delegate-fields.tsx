import type { Delegate } from '../../src/delegates/delegate.entity.js';
import { genders } from '../../src/delegates/delegate-roles.js';
import type { DelegationRole } from '../../src/delegates/delegate-roles.js';
import type { Translate } from '../text/text.js';
import { DateField } from '../ui/date-field.js';
import { FieldSet } from '../ui/field-set.js';
import { CheckboxField, HiddenField, RadioField, TextArea, TextField } from '../ui/fields.js';
import { errorOf } from '../ui/form-state.js';
import type { FormState } from '../ui/form-state.js';
import { useText } from '../ui/frame.js';
import { Message } from '../ui/notice.js';
import { AdultFields, CircumstanceFields, GuardianFields } from './role-fields.js';

/** Between which days a child of the event is born, in words; to a ceremony the youngest come, too. */
export interface BirthRange {
  from: string;
  until: string | null;
}

interface DelegateFieldsProps {
  form: FormState;
  /** What the person may come as. */
  roles: DelegationRole[];
  hasNote: boolean;
  asksCircumstances: boolean;
  twin: Pick<Delegate, 'id' | 'name'> | null;
  birthRange: BirthRange | null;
  /** What else is known of the birth date. */
  bornNote?: string;
  /** Who is described; somebody who takes part where nothing else is said. */
  legend?: string;
}

export function DelegateFields({
  form,
  roles,
  hasNote,
  asksCircumstances,
  twin,
  birthRange,
  bornNote,
  legend,
}: DelegateFieldsProps) {
  return (
    <>
      <Different form={form} twin={twin} />
      <PersonFields form={form} roles={roles} birthRange={birthRange} bornNote={bornNote} legend={legend} />
      <GuardianFields form={form} />
      <AdultFields form={form} />
      {asksCircumstances && <CircumstanceFields form={form} />}
      <HealthFields form={form} hasNote={hasNote} />
    </>
  );
}

/** Asked only after a likely duplicate was found; what was found is told on top of the page. */
function Different({ form, twin }: Pick<DelegateFieldsProps, 'form' | 'twin'>) {
  const t = useText();
  if (errorOf(form, 'different') === undefined && !form.values.different) return null;
  return (
    <Message tone="warning">
      {twin && (
        <p>
          <a href={`/delegates/${twin.id}`}>{t('delegates.see-other', { name: twin.name })}</a>
        </p>
      )}
      <CheckboxField form={{ ...form, errors: [] }} name="different" label={t('delegates.different')} />
    </Message>
  );
}

function PersonFields({
  form,
  roles,
  birthRange,
  bornNote,
  legend,
}: Pick<DelegateFieldsProps, 'form' | 'roles' | 'birthRange' | 'bornNote' | 'legend'>) {
  const t = useText();
  const choices = genders.map((gender) => ({ value: gender, text: t(`delegates.gender.${gender}`) }));
  return (
    <FieldSet legend={legend ?? t('delegates.group.person')}>
      <RoleField form={form} roles={roles} />
      <TextField
        form={form}
        name="name"
        label={t('delegates.field.name')}
        hint={t('delegates.hint.name')}
        autocomplete="off"
      />
      <DateField
        form={form}
        name="born"
        label={t('delegates.field.born')}
        hint={<BornHint birthRange={birthRange} bornNote={bornNote} />}
      />
      <RadioField
        row
        form={form}
        name="gender"
        label={t('delegates.field.gender')}
        hint={<AdultHint />}
        options={choices}
      />
      <TextField optional form={form} name="school" label={t('delegates.field.school')} autocomplete="off" />
      <ClassField form={form} />
    </FieldSet>
  );
}

/** Who takes somebody's place comes as what they were. */
function RoleField({ form, roles }: Pick<DelegateFieldsProps, 'form' | 'roles'>) {
  const t = useText();
  const [only, ...others] = roles.map((role) => ({ value: role, text: t(`delegates.role.${role}`) }));
  if (!only) return null;
  return others.length === 0 ? (
    <HiddenField name="role" value={only.value} />
  ) : (
    <RadioField row form={form} name="role" label={t('delegates.field.role')} options={[only, ...others]} />
  );
}

function ClassField({ form }: { form: FormState }) {
  const t = useText();
  return (
    <div class="only-child">
      <TextField
        optional
        form={form}
        name="className"
        label={t('delegates.field.className')}
        width={10}
        autocomplete="off"
      />
    </div>
  );
}

function BornHint({ birthRange, bornNote }: Pick<DelegateFieldsProps, 'birthRange' | 'bornNote'>) {
  const t = useText();
  const hint = childHint(birthRange, t);
  return (
    <>
      {bornNote && <strong>{bornNote} </strong>}
      <span class="only-child">{hint}</span>{' '}
      <span class="only-officer">{t('delegates.hint.of-officer')}</span>{' '}
      <span class="only-volunteer">{t('delegates.hint.born-volunteer')}</span>
    </>
  );
}

function childHint(range: BirthRange | null, t: Translate): string {
  if (!range) return t('delegates.hint.born');
  const { from, until } = range;
  return until === null
    ? t('delegates.hint.born-child-from', { from })
    : t('delegates.hint.born-child', { from, until });
}

function AdultHint() {
  const t = useText();
  return <span class="only-adult">{t('delegates.hint.of-adult')}</span>;
}

function HealthFields({ form, hasNote }: Pick<DelegateFieldsProps, 'form' | 'hasNote'>) {
  const t = useText();
  const hint = [hasNote && t('delegates.hint.health-kept'), t('delegates.hint.health')]
    .filter(Boolean)
    .join(' ');
  return (
    <FieldSet legend={t('delegates.group.health')}>
      <TextArea optional form={form} name="health" label={t('delegates.field.health')} hint={hint} rows={3} />
      {hasNote && <CheckboxField form={form} name="removeHealth" label={t('delegates.remove-health')} />}
    </FieldSet>
  );
}
