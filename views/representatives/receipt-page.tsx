import type { PlaceView } from '../../src/representatives/seat-views.service.js';
import { formatDay, formatMoment } from '../../src/core/vietnamese/dates.js';
import { eventPeriod } from '../delegates/event-period.js';
import { ButtonLink, Buttons, PrintButton } from '../ui/button.js';
import { Card } from '../ui/card.js';
import { Contact } from '../ui/footer.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { Message } from '../ui/notice.js';
import { PageHeading } from '../ui/page-heading.js';
import { SummaryList } from '../ui/summary-list.js';
import { AnswerSummary } from './place-page.js';
import { SeatTag } from './seat-tag.js';

/** What was recorded, to be printed and kept, and how it can be changed. */
export function ReceiptPage({ view }: { view: PlaceView }) {
  const t = useText();
  const { event, unit, place, entrance } = view;
  const title = t('representatives.receipt.title');
  const isAnswered = place.answeredAt !== null && place.state !== 'invited' && place.state !== 'open';
  return (
    <Layout title={title}>
      <PageHeading title={title} lead={unit.name}>
        <PrintButton />
      </PageHeading>
      {!isAnswered && <Message title={t('representatives.receipt.nothing')} />}
      <Card title={event.name} note={eventPeriod(event)}>
        <SummaryList
          rows={[
            { label: t('representatives.column.state'), value: <SeatTag state={place.state} /> },
            ...(place.answeredAt
              ? [{ label: t('representatives.receipt.at'), value: formatMoment(place.answeredAt) }]
              : []),
          ]}
        />
        {isAnswered && <AnswerSummary view={{ place }} />}
        <Scans view={view} />
      </Card>
      <HowToChange view={view} />
      <Buttons>
        <ButtonLink kind="secondary" href={entrance.base}>
          {t('representatives.receipt.back')}
        </ButtonLink>
      </Buttons>
    </Layout>
  );
}

/** The letters that came with the answer. */
function Scans({ view: { files } }: { view: PlaceView }) {
  const t = useText();
  const letters = files.filter(({ kind }) => kind === 'letter');
  if (letters.length === 0) return null;
  return (
    <SummaryList
      rows={[
        { label: t('representatives.receipt.files'), value: letters.map(({ name }) => name).join(', ') },
      ]}
    />
  );
}

function HowToChange({ view: { lastDay, isOpen, entrance } }: { view: PlaceView }) {
  const t = useText();
  const until = lastDay ? formatDay(lastDay) : '';
  return (
    <Card title={t('representatives.receipt.change')}>
      <p>
        {isOpen
          ? t(
              entrance.by === 'account'
                ? 'representatives.receipt.change-account'
                : 'representatives.receipt.change-link',
            )
          : t('representatives.receipt.change-late')}
      </p>
      {isOpen && until && <p>{t('representatives.receipt.until', { day: until })}</p>}
      <Contact />
    </Card>
  );
}
