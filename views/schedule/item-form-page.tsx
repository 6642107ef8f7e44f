import type { Surroundings } from '../../src/schedule/draft/draft-views.service.js';
import { delegateRoles } from '../../src/delegates/delegate-roles.js';
import type { ScheduleItem } from '../../src/schedule/schedule.entity.js';
import { itemKinds, noteLength, officerLength, titleLength } from '../../src/schedule/schedule-words.js';
import { VersionField } from '../setup/version-field.js';
import { Button, ButtonLink, Buttons } from '../ui/button.js';
import { Details } from '../ui/details.js';
import { ErrorSummary } from '../ui/error-summary.js';
import {
  CheckboxesField,
  CheckboxField,
  HiddenField,
  SelectField,
  TextArea,
  TextField,
} from '../ui/fields.js';
import { PostForm } from '../ui/form.js';
import type { FormState } from '../ui/form-state.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { PageHeading } from '../ui/page-heading.js';
import { draftCrumbs, draftPath, itemPath, itemsPath } from './paths.js';
import { PlaceFields } from './place-fields.js';

interface ItemFormPageProps {
  around: Surroundings;
  /** Null: a new one. */
  item: ScheduleItem | null;
  form: FormState;
}

/** One item of the schedule: what, when, where, who leads, who attends. */
export function ItemFormPage({ around, item, form }: ItemFormPageProps) {
  const t = useText();
  const { event } = around;
  const title = t(item ? 'schedule.item.edit' : 'schedule.item.add');
  return (
    <Layout title={title} crumbs={draftCrumbs(event, t, title)} hasErrors={form.errors.length > 0}>
      <ErrorSummary form={form} />
      <PageHeading title={title} lead={item?.title} />
      <PostForm action={item ? itemPath(item) : itemsPath(event)} method={item ? 'PUT' : 'POST'}>
        <VersionField form={form} />
        <What form={form} />
        <PlaceFields form={form} around={around} />
        <Lead form={form} around={around} />
        <Audience form={form} around={around} />
        <Notes form={form} />
        <Buttons>
          <Button>{t('schedule.item.save')}</Button>
          <ButtonLink kind="secondary" href={draftPath(event, item?.day)}>
            {t('schedule.back')}
          </ButtonLink>
        </Buttons>
      </PostForm>
      {item && <More item={item} />}
    </Layout>
  );
}

type PartProps = Pick<ItemFormPageProps, 'around' | 'form'>;

function What({ form }: Pick<PartProps, 'form'>) {
  const t = useText();
  return (
    <>
      <TextField
        form={form}
        name="title"
        label={t('schedule.item.title')}
        maxLength={titleLength}
        autocomplete="off"
      />
      <SelectField
        form={form}
        name="kind"
        label={t('schedule.item.kind')}
        options={itemKinds.map((kind) => ({ value: kind, text: t(`schedule.kind.${kind}`) }))}
      />
      <CheckboxField
        form={form}
        name="blocker"
        label={t('schedule.item.blocker')}
        hint={t('schedule.item.blocker-hint')}
      />
    </>
  );
}

function Lead({ form, around: { units, leaders } }: PartProps) {
  const t = useText();
  const nameOf = (slug: string) => units.find((unit) => unit.slug === slug)?.shortName ?? slug;
  return (
    <>
      <h2>{t('schedule.item.lead')}</h2>
      <SelectField
        optional
        form={form}
        name="leadUnit"
        label={t('schedule.item.lead-unit')}
        options={units.map(({ slug, shortName }) => ({ value: slug, text: shortName }))}
      />
      <SelectField
        optional
        form={form}
        name="leadPlace"
        label={t('schedule.item.lead-place')}
        hint={t('schedule.item.lead-place-hint')}
        options={leaders.map((leader) => ({
          value: leader.id,
          text: [
            [nameOf(leader.unitSlug), leader.name].filter(Boolean).join(': '),
            t(`representatives.state.${leader.state}`),
          ].join(' – '),
        }))}
      />
      <TextField
        optional
        form={form}
        name="leadOfficer"
        label={t('schedule.item.lead-officer')}
        hint={t('schedule.item.lead-officer-hint')}
        maxLength={officerLength}
        autocomplete="off"
      />
    </>
  );
}

function Audience({ form, around: { units, groups } }: PartProps) {
  const t = useText();
  return (
    <>
      <h2>{t('schedule.item.audience')}</h2>
      <p class="soft">{t('schedule.item.audience-hint')}</p>
      <CheckboxesField
        form={form}
        name="roles"
        label={t('schedule.item.roles')}
        options={delegateRoles.map((role) => ({ value: role, text: t(`delegates.role.${role}`) }))}
      />
      {groups.length > 0 && (
        <CheckboxesField
          form={form}
          name="groups"
          label={t('schedule.item.groups')}
          options={groups.map(({ id, number, name }) => ({
            value: id,
            text: [t('schedule.group.number', { number }), name].filter(Boolean).join(': '),
          }))}
        />
      )}
      <Details summary={t('schedule.item.units')} open={(form.values.units ?? '') !== ''}>
        <CheckboxesField
          form={form}
          name="units"
          label={t('schedule.item.units')}
          options={units.map(({ slug, shortName }) => ({ value: slug, text: shortName }))}
        />
      </Details>
    </>
  );
}

function Notes({ form }: Pick<PartProps, 'form'>) {
  const t = useText();
  return (
    <>
      <TextArea
        optional
        form={form}
        name="publicNote"
        label={t('schedule.item.public-note')}
        rows={2}
        maxLength={noteLength}
      />
      <TextArea
        optional
        form={form}
        name="committeeNote"
        label={t('schedule.item.committee-note')}
        hint={t('schedule.item.committee-note-hint')}
        rows={3}
        maxLength={noteLength}
      />
    </>
  );
}

function More({ item }: { item: ScheduleItem }) {
  const t = useText();
  return (
    <>
      <Details summary={t('schedule.item.copy')}>
        <p>{t('schedule.item.copy-hint')}</p>
        <PostForm action={`${itemPath(item)}/copies`}>
          <HiddenField name="version" value={item.version} />
          <Button kind="secondary">{t('schedule.item.copy')}</Button>
        </PostForm>
      </Details>
      <Details summary={t('schedule.item.remove')}>
        <p>{t('schedule.item.remove-hint')}</p>
        <PostForm action={itemPath(item)} method="DELETE">
          <HiddenField name="version" value={item.version} />
          <Button kind="danger">{t('schedule.item.remove')}</Button>
        </PostForm>
      </Details>
    </>
  );
}
