import type { GroupMix, GroupsView } from '../../src/schedule/groups/group-views.service.js';
import type { Topic } from '../../src/programme/topic.entity.js';
import type { DiscussionGroup } from '../../src/schedule/schedule.entity.js';
import { Button, ButtonLink, PrintButton } from '../ui/button.js';
import { Card } from '../ui/card.js';
import { EmptyState } from '../ui/empty-state.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { TextField } from '../ui/fields.js';
import { PostForm } from '../ui/form.js';
import type { FormState } from '../ui/form-state.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { PageHeading } from '../ui/page-heading.js';
import { PartStat, Stats } from '../ui/stat.js';
import { DataTable } from '../ui/table.js';
import { MemberTable } from './member-table.js';
import { draftCrumbs, draftPath, groupPath, groupsPath } from './paths.js';

interface GroupsPageProps {
  view: GroupsView;
  form: FormState;
}

/** "Are the groups mixed, and who is in none?" */
export function GroupsPage({ view, form }: GroupsPageProps) {
  const t = useText();
  const { event, groups, without } = view;
  const title = t('schedule.group.title');
  const placed = groups.reduce((sum, { members }) => sum + members.length, 0);
  return (
    <Layout wide title={title} crumbs={draftCrumbs(event, t, title)} hasErrors={form.errors.length > 0}>
      <ErrorSummary form={form} />
      <PageHeading title={title} lead={t('schedule.group.lead')}>
        <PrintButton />
        <ButtonLink kind="secondary" href={draftPath(event)}>
          {t('schedule.back')}
        </ButtonLink>
      </PageHeading>
      <Stats>
        <PartStat value={placed} max={placed + without.length} label={t('schedule.group.placed')} />
      </Stats>
      {groups.length === 0 ? (
        <EmptyState title={t('schedule.group.none')} text={t('schedule.group.none-text')} />
      ) : (
        <>
          <Mixes groups={groups} view={view} />
          <Spread view={view} />
        </>
      )}
      <Make view={view} form={form} />
      {groups.length > 0 && without.length > 0 && (
        <Card title={t('schedule.group.without', { count: without.length })}>
          <MemberTable members={without} view={view} from="" />
        </Card>
      )}
    </Layout>
  );
}

function Mixes({ groups, view: { topics } }: { groups: GroupMix[]; view: GroupsView }) {
  const t = useText();
  return (
    <DataTable
      openRows
      caption={t('schedule.group.mixes')}
      hideCaption
      rows={groups}
      rowKey={({ group }) => group.id}
      columns={[
        { heading: t('schedule.group.one'), cell: ({ group }) => <Name group={group} topics={topics} /> },
        {
          heading: t('schedule.group.people'),
          numeric: true,
          cell: ({ group, members }) =>
            group.size === null ? members.length : `${members.length}/${group.size}`,
        },
        { heading: t('schedule.group.girls'), numeric: true, cell: ({ girls }) => girls },
        { heading: t('schedule.group.boys'), numeric: true, cell: ({ boys }) => boys },
        { heading: t('schedule.group.units'), numeric: true, cell: ({ units }) => units },
        { heading: t('schedule.group.most-of-unit'), numeric: true, cell: ({ mostOfUnit }) => mostOfUnit },
        {
          heading: t('schedule.group.age'),
          numeric: true,
          cell: ({ age }) => (age === null ? '–' : String(age).replace('.', ',')),
        },
      ]}
    />
  );
}

function Name({ group, topics }: { group: DiscussionGroup; topics: Topic[] }) {
  const t = useText();
  const names = group.topics.map((slug) => topics.find((topic) => topic.slug === slug)?.name);
  return (
    <>
      <a href={groupPath(group)}>{t('schedule.group.number', { number: group.number })}</a>
      <span class="table__under">{[group.name, ...names].filter(Boolean).join(' · ')}</span>
    </>
  );
}

function Spread({ view: { event, without } }: { view: GroupsView }) {
  const t = useText();
  return (
    <Card title={t('schedule.group.spread')} accent={without.length > 0 ? 'sun' : undefined}>
      <p>{t('schedule.group.spread-text')}</p>
      <PostForm action={`${groupsPath(event)}/spread`}>
        <Button kind="action">{t('schedule.group.spread-now')}</Button>
      </PostForm>
    </Card>
  );
}

function Make({ view: { event, groups }, form }: GroupsPageProps) {
  const t = useText();
  const values = { count: String(Math.max(groups.length, 6)), ...form.values };
  return (
    <Card title={t('schedule.group.make')}>
      <PostForm action={groupsPath(event)}>
        <TextField
          form={{ ...form, values }}
          name="count"
          label={t('schedule.group.count-label')}
          hint={t('schedule.group.count-hint')}
          width={3}
          inputmode="numeric"
          autocomplete="off"
        />
        <Button kind="secondary">{t('schedule.group.make-now')}</Button>
      </PostForm>
    </Card>
  );
}
