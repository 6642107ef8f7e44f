import { formatDay } from '../../src/core/vietnamese/dates.js';
import type { Day } from '../../src/core/vietnamese/dates.js';
import { delegationRoles } from '../../src/delegates/delegate-roles.js';
import type { Event } from '../../src/programme/event.entity.js';
import { Button } from '../ui/button.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { FieldSet } from '../ui/field-set.js';
import { TextField } from '../ui/fields.js';
import type { FormState } from '../ui/form-state.js';
import { PostForm } from '../ui/form.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { PageHeading } from '../ui/page-heading.js';
import { SeenField } from '../ui/seen-field.js';
import { boardCrumbs } from './paths.js';

/** How old people may be in each role, on the event's last day. */
export function AgesPage({ event, form }: { event: Event; form: FormState }) {
  const t = useText();
  const crumbs = [...boardCrumbs(event, t), { text: t('delegates.ages.title') }];
  return (
    <Layout title={t('delegates.ages.title')} crumbs={crumbs} hasErrors={form.errors.length > 0}>
      <ErrorSummary form={form} />
      <PageHeading title={t('delegates.ages.title')} lead={leadOf(event, t)} />
      <PostForm class="form" action={`/setup/ages/${event.slug}`} method="PUT">
        <SeenField form={form} />
        {delegationRoles.map((role) => (
          <FieldSet key={role} legend={t(`delegates.role.${role}`)}>
            <AgeField
              form={form}
              name={`${role}-atLeast`}
              label={t('delegates.ages.at-least')}
              hint={t('delegates.ages.hint')}
            />
            <AgeField
              form={form}
              name={`${role}-under`}
              label={t('delegates.ages.under')}
              hint={t(role === 'child' ? 'delegates.ages.hint-child' : 'delegates.ages.hint')}
            />
          </FieldSet>
        ))}
        <Button>{t('delegates.ages.save')}</Button>
      </PostForm>
    </Layout>
  );
}

interface AgeFieldProps {
  form: FormState;
  name: string;
  label: string;
  hint: string;
}

function AgeField(field: AgeFieldProps) {
  return <TextField {...field} width={3} inputmode="numeric" autocomplete="off" />;
}

function leadOf({ name, endsOn, startsOn }: Event, t: ReturnType<typeof useText>): string {
  const day = endsOn ?? startsOn;
  return day
    ? t('delegates.ages.lead', { event: name, day: formatDay(day as Day) })
    : t('delegates.ages.lead-undated');
}
