import { Contact } from '../ui/footer.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { PageHeading } from '../ui/page-heading.js';
import type { TextKey } from '../text/text.js';

interface Chapter {
  title: TextKey;
  points: TextKey[];
}

const chapters: Chapter[] = [
  {
    title: 'home.privacy.what',
    points: ['home.privacy.what-children', 'home.privacy.what-adults', 'home.privacy.what-not'],
  },
  { title: 'home.privacy.why', points: ['home.privacy.why-list'] },
  {
    title: 'home.privacy.who',
    points: [
      'home.privacy.who-district',
      'home.privacy.who-committee',
      'home.privacy.who-health',
      'home.privacy.who-public',
    ],
  },
  { title: 'home.privacy.long', points: ['home.privacy.long-list'] },
  { title: 'home.privacy.rights', points: ['home.privacy.rights-list'] },
];

/** What is kept of children and adults, why, who sees it, how long, and whom to ask. */
export function PrivacyPage() {
  const t = useText();
  const title = t('home.privacy.title');
  return (
    <Layout title={title} crumbs={[{ text: t('common.home'), href: '/' }, { text: title }]}>
      <PageHeading title={title} lead={t('home.privacy.lead')} />
      {chapters.map((chapter) => (
        <ChapterText key={chapter.title} {...chapter} />
      ))}
      <h2>{t('home.privacy.ask')}</h2>
      <p>{t('home.privacy.ask-text')}</p>
      <Contact />
      <p class="soft small">{t('home.privacy.cookies')}</p>
    </Layout>
  );
}

function ChapterText({ title, points }: Chapter) {
  const t = useText();
  const [only, ...others] = points.map((point) => t(point));
  return (
    <>
      <h2>{t(title)}</h2>
      {others.length === 0 ? (
        <p>{only}</p>
      ) : (
        <ul>
          {[only, ...others].map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      )}
    </>
  );
}
