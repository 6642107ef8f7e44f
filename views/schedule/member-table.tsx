import type { GroupsView } from '../../src/schedule/groups/group-views.service.js';
import type { Member } from '../../src/schedule/groups/groups.service.js';
import { Button } from '../ui/button.js';
import { HiddenField } from '../ui/fields.js';
import { PostForm } from '../ui/form.js';
import { useText } from '../ui/frame.js';
import { DataTable } from '../ui/table.js';
import { groupsPath } from './paths.js';

interface MemberTableProps {
  members: Member[];
  view: GroupsView;
  /** The group on whose page the table stands; empty: none. */
  from: string;
}

/** Children of one group, each with the way into another one. */
export function MemberTable({ members, view, from }: MemberTableProps) {
  const t = useText();
  return (
    <DataTable
      dense
      hideCaption
      caption={t('schedule.group.members')}
      rows={members}
      rowKey={({ id }) => id}
      columns={[
        { heading: t('schedule.group.name'), cell: ({ name }) => name },
        {
          heading: t('schedule.group.unit'),
          cell: ({ unitSlug }) => view.names.get(unitSlug) ?? unitSlug,
        },
        {
          heading: t('schedule.group.gender'),
          cell: ({ gender }) => (gender ? t(`delegates.gender.${gender}`) : '–'),
        },
        { heading: t('schedule.group.age-one'), numeric: true, cell: ({ age }) => age ?? '–' },
        {
          heading: t('schedule.group.move'),
          cell: (member) => <Move member={member} view={view} from={from} />,
        },
      ]}
    />
  );
}

function Move({ member, view, from }: Omit<MemberTableProps, 'members'> & { member: Member }) {
  const t = useText();
  const id = `group-of-${member.id}`;
  return (
    <div class="no-print">
      <PostForm action={`${groupsPath(view.event)}/members`} method="PUT" class="move">
        <HiddenField name="delegate" value={member.id} />
        <HiddenField name="from" value={from} />
        <HiddenField name="pinned" value="yes" />
        <label class="govuk-visually-hidden" for={id}>
          {t('schedule.group.move-of', { name: member.name })}
        </label>
        <select class="govuk-select" id={id} name="group">
          <option value="">{t('schedule.group.in-none')}</option>
          {view.groups.map(({ group }) => (
            <option key={group.id} value={group.id} selected={group.id === member.groupId}>
              {t('schedule.group.number', { number: group.number })}
            </option>
          ))}
        </select>
        <Button kind="secondary" small aria-label={t('schedule.group.move-of', { name: member.name })}>
          {t('schedule.group.move-now')}
        </Button>
        {member.isPinned && <span class="soft small">{t('schedule.group.pinned')}</span>}
      </PostForm>
    </div>
  );
}
