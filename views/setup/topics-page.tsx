import type { Topic } from '../../src/programme/topic.entity.js';
import { Button, ButtonLink } from '../ui/button.js';
import { EmptyState } from '../ui/empty-state.js';
import { PostForm } from '../ui/form.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { PageHeading } from '../ui/page-heading.js';
import { DataTable } from '../ui/table.js';
import { useSetupCrumbs } from './crumbs.js';

/** What children ask about, and which agencies usually answer. */
export function TopicsPage({ topics, units }: { topics: Topic[]; units: Map<string, string> }) {
  const t = useText();
  const title = t('programme.topic.title');
  return (
    <Layout title={title} crumbs={useSetupCrumbs(title)}>
      <PageHeading title={title} lead={t('programme.topic.lead')}>
        <ButtonLink href="/setup/topics/new">{t('programme.topic.add')}</ButtonLink>
      </PageHeading>
      {topics.length === 0 ? (
        <EmptyState title={t('programme.topic.none')} text={t('programme.topic.none-text')} />
      ) : (
        <DataTable
          hideCaption
          openRows
          caption={title}
          rows={topics}
          rowKey={({ slug }) => slug}
          columns={[
            {
              heading: t('programme.topic.name'),
              cell: ({ slug, name }) => <a href={`/setup/topics/${slug}`}>{name}</a>,
            },
            {
              heading: t('programme.topic.units'),
              cell: (topic) => topic.units.map((slug) => units.get(slug) ?? slug).join(', ') || '–',
            },
          ]}
        />
      )}
      <PostForm action="/setup/topics/suggestions" class="buttons">
        <Button kind="secondary">{t('programme.topic.add-suggested')}</Button>
      </PostForm>
    </Layout>
  );
}
