import { unitKinds, unitLevels } from '../../src/programme/plan/plan.js';
import { Button, ButtonLink, Buttons } from '../ui/button.js';
import { DateField } from '../ui/date-field.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { FieldSet } from '../ui/field-set.js';
import { SelectField, TextArea, TextField } from '../ui/fields.js';
import type { Choice } from '../ui/fields.js';
import { PostForm } from '../ui/form.js';
import type { FormState } from '../ui/form-state.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { PageHeading } from '../ui/page-heading.js';
import { useSetupCrumbs } from './crumbs.js';
import { VersionField } from './version-field.js';

interface UnitFormPageProps {
  /** Null for a new unit. */
  slug: string | null;
  form: FormState;
  parents: Choice[];
}

export function UnitFormPage({ slug, form, parents }: UnitFormPageProps) {
  const t = useText();
  const title = t(slug === null ? 'programme.setup.unit.add' : 'programme.setup.unit.edit');
  const list = { text: t('programme.setup.units'), href: '/setup/units' };
  return (
    <Layout title={title} hasErrors={form.errors.length > 0} crumbs={useSetupCrumbs(title, [list])}>
      <ErrorSummary form={form} />
      <PageHeading title={title}>
        {slug !== null && (
          <ButtonLink kind="secondary" href={`/setup/units/${slug}/contact`}>
            {t('programme.contact.title')}
          </ButtonLink>
        )}
      </PageHeading>
      <PostForm
        action={slug === null ? '/setup/units' : `/setup/units/${slug}`}
        method={slug === null ? 'POST' : 'PUT'}
      >
        <VersionField form={form} />
        <Names form={form} />
        <Place form={form} parents={parents} />
        <Validity form={form} />
        <Buttons>
          <Button>{t('programme.setup.save')}</Button>
          <ButtonLink kind="secondary" href="/setup/units">
            {t('programme.setup.back')}
          </ButtonLink>
        </Buttons>
      </PostForm>
    </Layout>
  );
}

function Names({ form }: { form: FormState }) {
  const t = useText();
  return (
    <FieldSet legend={t('programme.unit.names')}>
      <TextField
        form={form}
        name="name"
        label={t('programme.unit.name')}
        hint={t('programme.unit.name-hint')}
        maxLength={200}
      />
      <TextField
        form={form}
        name="shortName"
        label={t('programme.unit.short-name')}
        hint={t('programme.unit.short-name-hint')}
        maxLength={120}
      />
      <TextField
        form={form}
        name="officeName"
        label={t('programme.unit.office')}
        hint={t('programme.unit.office-hint')}
        maxLength={200}
        optional
      />
    </FieldSet>
  );
}

function Place({ form, parents }: { form: FormState; parents: Choice[] }) {
  const t = useText();
  const kinds = unitKinds.map((value) => ({ value, text: t(`programme.unit-kind.${value}`) }));
  const levels = unitLevels.map((value) => ({ value, text: t(`programme.unit-level.${value}`) }));
  return (
    <FieldSet legend={t('programme.unit.place')}>
      <SelectField form={form} name="kind" label={t('programme.unit.kind')} options={kinds} />
      <SelectField form={form} name="level" label={t('programme.unit.level')} options={levels} />
      <SelectField
        form={form}
        name="parent"
        label={t('programme.unit.parent')}
        placeholder={t('programme.unit.no-parent')}
        options={parents}
        optional
      />
    </FieldSet>
  );
}

function Validity({ form }: { form: FormState }) {
  const t = useText();
  return (
    <FieldSet legend={t('programme.unit.validity')}>
      <DateField form={form} name="validFrom" label={t('programme.unit.valid-from')} optional />
      <DateField
        form={form}
        name="validTo"
        label={t('programme.unit.valid-to')}
        hint={t('programme.unit.valid-to-hint')}
        optional
      />
      <TextArea
        form={form}
        name="successors"
        label={t('programme.unit.successors')}
        hint={t('programme.unit.successors-hint')}
        optional
      />
    </FieldSet>
  );
}
