import type { CarriedOver } from '../../src/recommendations/following/carried-over.service.js';
import { PrintButton } from '../ui/button.js';
import { Card } from '../ui/card.js';
import { EmptyState } from '../ui/empty-state.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { PageHeading } from '../ui/page-heading.js';
import { deskPath, publicItemPath } from './paths.js';

/** "What became of what was asked last time?" The first item of the next forum, in the Ministry's three classes. */
export function CarriedOverPage({ view: { event, classes, forums, leads } }: { view: CarriedOver }) {
  const t = useText();
  const title = t('answers.carried.title');
  const full = classes.filter(({ rows }) => rows.length > 0);
  return (
    <Layout title={title} crumbs={[{ text: t('answers.desk.title'), href: deskPath }, { text: title }]}>
      <PageHeading title={title} lead={event.name}>
        <PrintButton />
      </PageHeading>
      {full.length === 0 && (
        <EmptyState title={t('answers.carried.none')} text={t('answers.carried.none-text')} />
      )}
      {full.map(({ outcome, rows }) => (
        <Card
          key={outcome}
          title={outcome ? t(`answers.state.${outcome}`) : t('answers.carried.unanswered')}
          note={t('answers.carried.count', { count: rows.length })}
        >
          <ol>
            {rows.map((row) => (
              <li key={row.id}>
                {row.publishedAt ? <a href={publicItemPath(row.id)}>{row.title}</a> : row.title}
                <span class="table__under">
                  {[row.leadSlug && leads.get(row.leadSlug), forums.get(row.eventSlug)?.name]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </li>
            ))}
          </ol>
        </Card>
      ))}
    </Layout>
  );
}
