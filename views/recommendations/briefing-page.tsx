import type { BriefingView } from '../../src/recommendations/answering/briefing.service.js';
import { PrintButton } from '../ui/button.js';
import { EmptyState } from '../ui/empty-state.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { PageHeading } from '../ui/page-heading.js';
import { deskPath } from './paths.js';
import { QuestionCard } from './question-card.js';

/** "What will the children ask me, and what do I say?" One print for one leader. */
export function BriefingPage({
  view: { event, unit, names, intakes, topics, questions },
}: {
  view: BriefingView;
}) {
  const t = useText();
  const title = t('answers.briefing.title', { unit: unit.shortName });
  return (
    <Layout title={title} crumbs={[{ text: t('answers.desk.title'), href: deskPath }, { text: title }]}>
      <PageHeading title={title} lead={event.name}>
        <PrintButton />
      </PageHeading>
      <p>{t('answers.briefing.lead', { count: questions.length })}</p>
      {questions.length === 0 ? (
        <EmptyState title={t('answers.desk.none')} text={t('answers.desk.none-text')} />
      ) : (
        questions.map((question) => (
          <QuestionCard
            key={question.row.id}
            question={question}
            names={names}
            intakes={intakes}
            topic={topics.find(({ slug }) => slug === question.row.topicSlug)?.name ?? ''}
          />
        ))
      )}
    </Layout>
  );
}
