import { guides } from '../../src/home/guide-names.js';
import type { Guide } from '../../src/home/guide-names.js';
import { Contact } from '../ui/footer.js';
import { useFrame } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { PageHeading } from '../ui/page-heading.js';
import { Tag } from '../ui/tag.js';

/** One guide a role or duty; the visitor's own ones come first and are marked. */
export function HelpPage({ own }: { own: Guide[] }) {
  const { contact, t } = useFrame();
  const title = t('help.title');
  const ordered = [...guides].sort((one, other) => Number(own.includes(other)) - Number(own.includes(one)));
  return (
    <Layout title={title}>
      <PageHeading title={title} lead={t('help.lead')} />
      <ul class="tasks">
        {ordered.map((guide) => (
          <li key={guide} class="tasks__item">
            <div class="tasks__name">
              <a href={`/help/${guide}`}>{t(`help.roles.${guide}`)}</a>
              <div class="tasks__hint">{t(`help.for.${guide}`)}</div>
            </div>
            {own.includes(guide) && (
              <div class="tasks__status">
                <Tag tone="blue" text={t('help.yours')} />
              </div>
            )}
          </li>
        ))}
      </ul>
      <h2>{t('help.contact')}</h2>
      {contact ? <Contact /> : <p>{t('help.no-contact')}</p>}
    </Layout>
  );
}
