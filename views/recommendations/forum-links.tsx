import type { Event } from '../../src/programme/event.entity.js';
import { Card } from '../ui/card.js';
import { useText } from '../ui/frame.js';
import { TaskList } from '../ui/task-list.js';
import { forumPath, publicPath } from './paths.js';

/** What concerns all recommendations of a forum together. */
export function ForumLinks({ event: { slug }, isCommittee }: { event: Event; isCommittee: boolean }) {
  const t = useText();
  const everybody = [
    { title: t('answers.carried.title'), href: forumPath(slug, 'carried-over') },
    { title: t('answers.public.title'), href: publicPath },
  ];
  const committee = [
    {
      title: t('answers.dialogue.title'),
      href: forumPath(slug, 'dialogue'),
      hint: t('answers.dialogue.lead'),
    },
    {
      title: t('answers.publication.title'),
      href: forumPath(slug, 'publication'),
      hint: t('answers.publication.lead'),
    },
    {
      title: t('answers.figures.title'),
      href: forumPath(slug, 'recommendation-figures'),
      hint: t('answers.figures.lead'),
    },
    { title: t('answers.settings.title'), href: forumPath(slug, 'answering-settings') },
  ];
  return (
    <Card title={t('answers.desk.more')}>
      <TaskList tasks={isCommittee ? [...committee, ...everybody] : everybody} />
    </Card>
  );
}
