import type { DutyView } from '../../src/obligations/duty-views.service.js';
import { formatDay, formatMoment } from '../../src/core/vietnamese/dates.js';
import type { Day } from '../../src/core/vietnamese/dates.js';
import { ButtonLink, Buttons, PrintButton } from '../ui/button.js';
import { Card } from '../ui/card.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { Message } from '../ui/notice.js';
import { PageHeading } from '../ui/page-heading.js';
import { SummaryList } from '../ui/summary-list.js';
import { dutyPath } from './duty-paths.js';

/** What was handed in, to be printed and kept. */
export function PaperReceiptPage({ view }: { view: DutyView }) {
  const t = useText();
  const { duty, papers, addressees } = view;
  const [last] = papers;
  const title = t('obligations.receipt.title');
  const back = dutyPath({ obligationSlug: duty.obligation.slug, unitSlug: duty.unit.slug });
  return (
    <Layout title={title}>
      <PageHeading title={title} lead={duty.unit.name}>
        <PrintButton />
      </PageHeading>
      {last ? (
        <Card title={last.paper.number}>
          <SummaryList
            rows={[
              { label: t('obligations.column.what'), value: duty.obligation.wording },
              { label: t('obligations.column.to'), value: addressees.join('; ') },
              { label: t('obligations.paper.day'), value: formatDay(last.paper.signedOn as Day) },
              { label: t('obligations.paper.handed'), value: formatMoment(last.paper.handedAt) },
              { label: t('obligations.receipt.by'), value: last.by },
              { label: t('obligations.paper.files'), value: last.files.map(({ name }) => name).join('; ') },
              { label: t('obligations.receipt.code'), value: last.paper.id.slice(0, 8).toUpperCase() },
            ]}
          />
          <p>{t('obligations.receipt.change')}</p>
        </Card>
      ) : (
        <Message title={t('obligations.receipt.nothing')} />
      )}
      <Buttons>
        <ButtonLink kind="secondary" href={back}>
          {t('representatives.receipt.back')}
        </ButtonLink>
      </Buttons>
    </Layout>
  );
}
