import { delegationRoles } from '../../src/delegates/delegate-roles.js';
import type { Count } from '../../src/delegates/delegation-board.js';
import type { Event } from '../../src/programme/event.entity.js';
import type { Unit } from '../../src/programme/unit.entity.js';
import { Button, DefaultButton } from '../ui/button.js';
import { ErrorSummary } from '../ui/error-summary.js';
import type { FormError, FormState } from '../ui/form-state.js';
import { PostForm } from '../ui/form.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { PageHeading } from '../ui/page-heading.js';
import { QuotaTable } from './quota-table.js';

export interface QuotasPageProps {
  event: Event;
  rows: { unit: Unit; counts: Count[] }[];
  form: FormState;
}

/** The quotas of all units at one event, in one table. */
export function QuotasPage({ event, rows, form }: QuotasPageProps) {
  const t = useText();
  const errors = placed(form.errors, rows, t);
  const crumbs = [
    { text: event.name, href: `/events/${event.slug}/delegations` },
    { text: t('delegates.quotas.title') },
  ];
  return (
    <Layout wide title={t('delegates.quotas.title')} crumbs={crumbs} hasErrors={errors.length > 0}>
      <ErrorSummary form={{ values: {}, errors }} />
      <PageHeading
        title={t('delegates.quotas.title')}
        lead={t('delegates.quotas.lead', { event: event.name })}
      />
      <p class="soft">{t('delegates.quotas.copy-text')}</p>
      <PostForm action={`/setup/quotas/${event.slug}`} method="PUT">
        <DefaultButton />
        <QuotaTable eventSlug={event.slug} rows={rows} form={form} />
        <div class="save-bar">
          <Button>{t('delegates.quotas.save')}</Button>
        </div>
      </PostForm>
    </Layout>
  );
}

/** A mistake in the table says on top of the page in which unit's row it is. */
function placed(
  errors: FormError[],
  rows: QuotasPageProps['rows'],
  t: ReturnType<typeof useText>,
): FormError[] {
  return errors.map(({ field, message }) => {
    const [slug, role] = field.split('.');
    const unit = rows.find((row) => row.unit.slug === slug)?.unit.shortName;
    const known = delegationRoles.find((one) => one === role);
    if (!unit || !known) return { field, message };
    const words = { unit, role: t(`delegates.role.${known}`), message };
    return { field, message: t('delegates.quotas.mistake', words) };
  });
}
