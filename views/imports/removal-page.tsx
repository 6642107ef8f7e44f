import type { Counts } from '../../src/core/sheets/dry-run.js';
import { Button, ButtonLink, Buttons } from '../ui/button.js';
import { PostForm } from '../ui/form.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { PageHeading } from '../ui/page-heading.js';
import { importCrumbs } from './import-place.js';
import type { ImportAround } from './import-place.js';

export interface RemovalPageProps extends ImportAround {
  counts: Counts;
}

/** "Do I lose something?" before a list is thrown away. */
export function RemovalPage(view: RemovalPageProps) {
  const t = useText();
  const { id, fileName, counts } = view;
  const title = t('imports.removal.title');
  const open = counts.add + counts.change + counts.error + counts.ask;
  return (
    <Layout title={title} crumbs={importCrumbs(view, t, title)}>
      <PageHeading title={title} lead={fileName || t('imports.pasted-rows')} />
      <p>{open > 0 ? t('imports.removal.open', { count: open }) : t('imports.removal.stored')}</p>
      <p>{t('imports.removal.text')}</p>
      <Buttons>
        <PostForm action={`/imports/${id}`} method="DELETE">
          <Button kind="danger">{t('imports.lines.discard')}</Button>
        </PostForm>
        <ButtonLink kind="secondary" href={`/imports/${id}`}>
          {t('imports.removal.keep')}
        </ButtonLink>
      </Buttons>
    </Layout>
  );
}
