import type { GuideBlock, Words } from '../../src/home/guide.js';
import type { Guide } from '../../src/home/guide-names.js';
import { PrintButton } from '../ui/button.js';
import { Contact } from '../ui/footer.js';
import { useFrame } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';

/** A guide, as it stands in the documentation; the guides are in Vietnamese. */
export function GuidePage({ guide, blocks }: { guide: Guide; blocks: GuideBlock[] }) {
  const { contact, t } = useFrame();
  const title = t(`help.roles.${guide}`);
  return (
    <Layout
      title={`${t('help.title')}: ${title}`}
      crumbs={[{ text: t('help.title'), href: '/help' }, { text: title }]}
    >
      <article class="guide" lang="vi">
        {blocks.map((block, index) => (
          <Block key={index} block={block} />
        ))}
      </article>
      {contact && <h2>{t('help.contact')}</h2>}
      <Contact />
      <PrintButton />
    </Layout>
  );
}

function Block({ block }: { block: GuideBlock }) {
  if (block.kind === 'paragraph') return <p>{line(block.words)}</p>;
  if (block.kind === 'heading') {
    const Heading = `h${block.level}` as const;
    return <Heading>{line(block.words)}</Heading>;
  }
  const List = block.ordered ? 'ol' : 'ul';
  return (
    <List>
      {block.items.map((words, index) => (
        <li key={index}>{line(words)}</li>
      ))}
    </List>
  );
}

function line(words: Words[]) {
  return words.map(({ text, bold, href }, index) => {
    if (href)
      return (
        <a key={index} href={href}>
          {text}
        </a>
      );
    return bold ? <strong key={index}>{text}</strong> : text;
  });
}
