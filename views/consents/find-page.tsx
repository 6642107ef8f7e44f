import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { Message } from '../ui/notice.js';
import { PageHeading } from '../ui/page-heading.js';
import { SearchBox } from '../ui/search-box.js';

/** From the code on a paper to its person. @param code what was looked for and not found */
export function FindPage({ code }: { code: string }) {
  const t = useText();
  return (
    <Layout
      title={t('consents.find')}
      crumbs={[{ text: t('common.home'), href: '/desk' }, { text: t('consents.find') }]}
    >
      <PageHeading title={t('consents.find')} lead={t('consents.find-lead')} />
      {code !== '' && <Message tone="warning">{t('consents.find-nothing', { code })}</Message>}
      <SearchBox action="/consents/find" name="code" label={t('consents.find-label')} value={code} />
    </Layout>
  );
}
