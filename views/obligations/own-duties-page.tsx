import type { Duty } from '../../src/obligations/duties.js';
import type { OwnDuties } from '../../src/obligations/duty-views.service.js';
import { Details } from '../ui/details.js';
import { PostForm } from '../ui/form.js';
import { Button, ButtonLink, PrintButton } from '../ui/button.js';
import { Card } from '../ui/card.js';
import { EmptyState } from '../ui/empty-state.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { PageHeading } from '../ui/page-heading.js';
import { DataTable } from '../ui/table.js';
import { dutyName } from './duty-name.js';
import { dutyPath, obligationsPath } from './duty-paths.js';
import { DutyTag, LastDay } from './duty-tag.js';

/** "What do we owe, and what comes first?" */
export function OwnDutiesPage({ view }: { view: OwnDuties }) {
  const t = useText();
  const title = t('obligations.title');
  return (
    <Layout wide title={title} crumbs={[{ text: t('home.nav.desk'), href: '/desk' }, { text: title }]}>
      <PageHeading title={title} lead={t('obligations.lead')}>
        <PrintButton />
        {view.isCommittee && (
          <ButtonLink href={`${obligationsPath}/board`}>{t('obligations.board.title')}</ButtonLink>
        )}
        <ButtonLink kind="secondary" href="/difficulties">
          {t('obligations.difficulty.title')}
        </ButtonLink>
      </PageHeading>
      {view.units.map(({ unit, duties, calendar }) => (
        <Card key={unit.slug} title={unit.name}>
          {duties.length === 0 ? (
            <EmptyState title={t('obligations.none')} text={t('obligations.none-text')} />
          ) : (
            <DutyTable duties={duties} caption={unit.name} />
          )}
          {duties.length > 0 && <CalendarOf unit={unit} calendar={calendar} />}
        </Card>
      ))}
    </Layout>
  );
}

function CalendarOf({ unit, calendar }: Pick<OwnDuties['units'][number], 'unit' | 'calendar'>) {
  const t = useText();
  const path = `${obligationsPath}/calendars/${unit.slug}`;
  return (
    <div class="no-print">
      <Details summary={t('obligations.calendar.title')} open={calendar !== null}>
        <p>{t('obligations.calendar.text')}</p>
        {calendar && (
          <p>
            <a href={calendar.href} class="long-link">
              {calendar.href}
            </a>
          </p>
        )}
        <PostForm action={path} method={calendar ? 'DELETE' : 'POST'}>
          <Button kind="secondary" small>
            {t(calendar ? 'obligations.calendar.revoke' : 'obligations.calendar.make')}
          </Button>
        </PostForm>
      </Details>
    </div>
  );
}

function DutyTable({ duties, caption }: { duties: Duty[]; caption: string }) {
  const t = useText();
  return (
    <DataTable
      hideCaption
      openRows
      caption={caption}
      rows={duties}
      rowKey={({ obligation }) => obligation.slug}
      columns={[
        { heading: t('obligations.column.what'), cell: (duty) => <What duty={duty} /> },
        { heading: t('obligations.column.last-day'), cell: (duty) => <LastDay duty={duty} /> },
        { heading: t('obligations.column.state'), cell: (duty) => <DutyTag duty={duty} /> },
      ]}
    />
  );
}

export function What({ duty: { obligation, unit } }: { duty: Duty }) {
  const t = useText();
  return (
    <>
      <a href={dutyPath({ obligationSlug: obligation.slug, unitSlug: unit.slug })}>
        {dutyName(obligation, t)}
      </a>
      <span class="table__under">
        “{obligation.wording}” · {t('obligations.section', { section: obligation.section })}
      </span>
    </>
  );
}
