import type { Holiday } from '../../src/programme/holiday.entity.js';
import { formatDay } from '../../src/core/vietnamese/dates.js';
import type { Day } from '../../src/core/vietnamese/dates.js';
import { Button } from '../ui/button.js';
import { Card } from '../ui/card.js';
import { DateField } from '../ui/date-field.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { TextField } from '../ui/fields.js';
import { PostForm } from '../ui/form.js';
import type { FormState } from '../ui/form-state.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { PageHeading } from '../ui/page-heading.js';
import { DataTable } from '../ui/table.js';
import { useSetupCrumbs } from '../setup/crumbs.js';

/** Days on which no office works, beside Saturdays and Sundays. */
export function HolidaysPage({ holidays, form }: { holidays: Holiday[]; form: FormState }) {
  const t = useText();
  const title = t('obligations.holiday.title');
  return (
    <Layout title={title} hasErrors={form.errors.length > 0} crumbs={useSetupCrumbs(title)}>
      <ErrorSummary form={form} />
      <PageHeading title={title} lead={t('obligations.holiday.lead')} />
      <DataTable
        hideCaption
        caption={title}
        rows={holidays}
        rowKey={({ day }) => day}
        columns={[
          { heading: t('obligations.holiday.day'), cell: ({ day }) => formatDay(day as Day) },
          { heading: t('obligations.holiday.name'), cell: ({ name }) => name },
          { heading: t('obligations.holiday.remove'), cell: (holiday) => <Removal holiday={holiday} /> },
        ]}
      />
      <Card title={t('obligations.holiday.add')}>
        <PostForm action="/setup/holidays">
          <DateField form={form} name="day" label={t('obligations.holiday.day')} />
          <TextField form={form} name="name" label={t('obligations.holiday.name')} maxLength={120} />
          <Button>{t('obligations.holiday.add')}</Button>
        </PostForm>
      </Card>
    </Layout>
  );
}

function Removal({ holiday: { day } }: { holiday: Holiday }) {
  const t = useText();
  return (
    <PostForm action={`/setup/holidays/${day}`} method="DELETE">
      <Button
        kind="secondary"
        small
        aria-label={`${t('obligations.holiday.remove')}: ${formatDay(day as Day)}`}
      >
        {t('obligations.holiday.remove')}
      </Button>
    </PostForm>
  );
}
