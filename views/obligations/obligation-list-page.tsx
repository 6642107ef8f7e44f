import type { SettingView } from '../../src/obligations/obligation-settings.service.js';
import { formatDay } from '../../src/core/vietnamese/dates.js';
import type { Day } from '../../src/core/vietnamese/dates.js';
import { ButtonLink } from '../ui/button.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { PageHeading } from '../ui/page-heading.js';
import { DataTable } from '../ui/table.js';
import { Tag } from '../ui/tag.js';
import { useSetupCrumbs } from '../setup/crumbs.js';

/** All that the plan asks of anybody, and what of it is followed. */
export function ObligationListPage({ views }: { views: SettingView[] }) {
  const t = useText();
  const title = t('obligations.setting.title');
  return (
    <Layout wide title={title} crumbs={useSetupCrumbs(title)}>
      <PageHeading title={title} lead={t('obligations.setting.lead')}>
        <ButtonLink kind="secondary" href="/setup/holidays">
          {t('obligations.holiday.title')}
        </ButtonLink>
      </PageHeading>
      <DataTable
        hideCaption
        openRows
        caption={title}
        rows={views.toSorted((one, other) => Number(other.isFollowed) - Number(one.isFollowed))}
        rowKey={({ obligation }) => obligation.slug}
        columns={[
          { heading: t('obligations.column.what'), cell: (view) => <Name view={view} /> },
          { heading: t('obligations.column.last-day'), cell: (view) => <LastDay view={view} /> },
          {
            heading: t('obligations.setting.followed'),
            cell: ({ isFollowed }) => (
              <Tag
                tone={isFollowed ? 'green' : 'grey'}
                text={t(`obligations.setting.${isFollowed ? 'is-followed' : 'not-followed'}`)}
              />
            ),
          },
        ]}
      />
    </Layout>
  );
}

function Name({ view: { obligation } }: { view: SettingView }) {
  const t = useText();
  return (
    <>
      <a href={`/setup/obligations/${obligation.slug}`}>{obligation.wording}</a>
      <span class="table__under">{t('obligations.section', { section: obligation.section })}</span>
    </>
  );
}

function LastDay({ view: { obligation, setting } }: { view: SettingView }) {
  const t = useText();
  if (setting.lastDay) return <>{t('obligations.until', { day: formatDay(setting.lastDay as Day) })}</>;
  if (!obligation.dueBefore) return <>–</>;
  return (
    <>
      {t(obligation.dueStrict ? 'obligations.before' : 'obligations.until', {
        day: formatDay(obligation.dueBefore as Day),
      })}
      {obligation.dueCertainty === 'ambiguous' && (
        <span class="table__under">
          {t(setting.isBinding ? 'obligations.setting.binds' : 'obligations.not-binding')}
        </span>
      )}
    </>
  );
}
