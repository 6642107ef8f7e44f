import type { ListView } from '../../src/delegates/delegate-list.js';
import { listHref } from '../delegates/delegate-filters.js';
import { Button } from '../ui/button.js';
import { Details } from '../ui/details.js';
import { PostForm } from '../ui/form.js';
import { useText } from '../ui/frame.js';

/** Takes away the list as it is filtered now, and the sheets to sign for all who are approved. */
export function ExportButtons({ view }: { view: ListView }) {
  const t = useText();
  const [path = '', query = ''] = listHref(view, {}).split('?');
  return (
    <Details summary={t('lists.export.title')}>
      <p>{t('lists.export.text', { count: view.total })}</p>
      <PostForm action={`${path}/exports${query && `?${query}`}`} class="buttons">
        <Button kind="secondary" name="format" value="xlsx">
          {t('lists.export.xlsx')}
        </Button>
        <Button kind="secondary" name="format" value="csv">
          {t('lists.export.csv')}
        </Button>
      </PostForm>
      <p>{t('lists.export.sign-in-text')}</p>
      <PostForm action={`/events/${view.event.slug}/sign-in-sheets`}>
        <Button kind="secondary">{t('lists.export.sign-in')}</Button>
      </PostForm>
    </Details>
  );
}
