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
import { SeenField } from '../ui/seen-field.js';
import { Tag } from '../ui/tag.js';
import { sumTyped } from './quota-sums.js';
import { QuotaTable } from './quota-table.js';
import { boardCrumbs } from './paths.js';

export interface QuotasPageProps {
  event: Event;
  rows: { unit: Unit; counts: Count[] }[];
  form: FormState;
  /** By the event's rule profile; null without one. */
  childrenNeeded: number | null;
}

/** The quotas of all units at one event, in one table. */
export function QuotasPage({ event, rows, form, childrenNeeded }: QuotasPageProps) {
  const t = useText();
  const errors = placed(form.errors, rows, t);
  const crumbs = [...boardCrumbs(event, t), { text: t('delegates.quotas.title') }];
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
        <SeenField form={form} />
        <QuotaTable eventSlug={event.slug} rows={rows} form={form} />
        {childrenNeeded !== null && <ChildrenPlanned form={form} needed={childrenNeeded} />}
        <div class="save-bar">
          <Button>{t('delegates.quotas.save')}</Button>
        </div>
      </PostForm>
    </Layout>
  );
}

/** How many children the quotas make when all places are filled, against the profile. */
function ChildrenPlanned({ form, needed }: { form: FormState; needed: number }) {
  const t = useText();
  const planned = sumTyped(form, { role: 'child', kind: 'may' });
  return (
    <p data-least={needed}>
      {t('delegates.quotas.children-planned')} <output data-total="child.may">{planned}</output>.{' '}
      {t('delegates.quotas.children-needed', { count: needed })}{' '}
      <span data-met hidden={planned < needed}>
        <Tag tone="green" text={t('delegates.rules.met')} />
      </span>
      <span data-unmet hidden={planned >= needed}>
        <Tag tone="red" text={t('delegates.rules.unmet')} />
      </span>
    </p>
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
