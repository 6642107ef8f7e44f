import { EmptyState } from '../ui/empty-state.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { Hotline } from './hotline.js';

/** The first page before any plan was loaded. */
export function NoPlanPage() {
  const t = useText();
  return (
    <Layout title={t('home.title')}>
      <h1>{t('common.tool')}</h1>
      <EmptyState title={t('home.no-plan')} text={t('home.no-plan-text')} />
      <Hotline />
    </Layout>
  );
}
