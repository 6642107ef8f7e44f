import { groupAnswers } from '../../src/schedule/groups/group-answers.js';
import type { GroupsView } from '../../src/schedule/groups/group-views.service.js';
import type { DiscussionGroup } from '../../src/schedule/schedule.entity.js';
import { roomNameLength } from '../../src/schedule/schedule-words.js';
import { VersionField } from '../setup/version-field.js';
import { Button, PrintButton } from '../ui/button.js';
import { Card } from '../ui/card.js';
import { Details } from '../ui/details.js';
import { EmptyState } from '../ui/empty-state.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { CheckboxesField, TextField } from '../ui/fields.js';
import { PostForm } from '../ui/form.js';
import type { FormState } from '../ui/form-state.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { PageHeading } from '../ui/page-heading.js';
import { MemberTable } from './member-table.js';
import { groupCrumbs, groupPath } from './paths.js';

interface GroupPageProps {
  view: GroupsView;
  id: string;
  form: FormState;
}

/** One group: what it talks about, how many it takes, and who is in it. */
export function GroupPage({ view, id, form }: GroupPageProps) {
  const t = useText();
  const mix = view.groups.find(({ group }) => group.id === id);
  if (!mix) return null;
  const { group, members } = mix;
  const title = t('schedule.group.number', { number: group.number });
  return (
    <Layout wide title={title} crumbs={groupCrumbs(view.event, t, title)} hasErrors={form.errors.length > 0}>
      <ErrorSummary form={form} />
      <PageHeading title={title} lead={group.name}>
        <PrintButton />
      </PageHeading>
      {members.length === 0 ? (
        <EmptyState title={t('schedule.group.empty')} text={t('schedule.group.empty-text')} />
      ) : (
        <MemberTable members={members} view={view} from={id} />
      )}
      <div class="no-print">
        <Settings view={view} group={group} form={form} />
        <Details summary={t('schedule.group.remove')}>
          <p>{t('schedule.group.remove-hint')}</p>
          <PostForm action={groupPath(group)} method="DELETE">
            <Button kind="danger">{t('schedule.group.remove')}</Button>
          </PostForm>
        </Details>
      </div>
    </Layout>
  );
}

function Settings({ view, group, form }: { view: GroupsView; group: DiscussionGroup; form: FormState }) {
  const t = useText();
  const shown = { ...form, values: { ...groupAnswers(group), ...form.values } };
  return (
    <Card title={t('schedule.group.settings')}>
      <PostForm action={groupPath(group)} method="PUT">
        <VersionField form={shown} />
        <TextField
          optional
          form={shown}
          name="name"
          label={t('schedule.group.group-name')}
          maxLength={roomNameLength}
          autocomplete="off"
        />
        <CheckboxesField
          optional
          form={shown}
          name="topics"
          label={t('schedule.group.topics')}
          options={view.topics.map(({ slug, name }) => ({ value: slug, text: name }))}
        />
        <TextField
          optional
          form={shown}
          name="size"
          label={t('schedule.group.size')}
          hint={t('schedule.group.size-hint')}
          width={3}
          inputmode="numeric"
          autocomplete="off"
        />
        <Button>{t('schedule.group.save')}</Button>
      </PostForm>
    </Card>
  );
}
