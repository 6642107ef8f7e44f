import { formatMoment } from '../../src/core/vietnamese/dates.js';
import { Button } from '../ui/button.js';
import { Card } from '../ui/card.js';
import { PostForm } from '../ui/form.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { Message } from '../ui/notice.js';
import { PageHeading } from '../ui/page-heading.js';
import { Bar } from '../ui/progress-bar.js';
import { Refreshing } from '../ui/refreshing.js';
import { scopeOf } from './run-table.js';
import type { RunRow } from './run-table.js';
import { eventCrumb } from '../delegates/paths.js';

export interface RunPageProps {
  run: RunRow;
  event: { slug: string; name: string };
}

/** How far a run is, then its file. */
export function RunPage({ run, event }: RunPageProps) {
  const t = useText();
  const title = t('badges.run-title', { count: run.total });
  const badges = `/events/${event.slug}/badges`;
  const isUnderWay = run.state === 'queued' || run.state === 'running';
  const isPrinted = run.state === 'done' || run.state === 'expired';
  const asked = t('badges.run-lead', {
    who: run.who ?? t('badges.someone'),
    when: formatMoment(run.createdAt),
  });
  return (
    <Layout
      title={title}
      crumbs={[eventCrumb(event), { text: t('badges.title'), href: badges }, { text: title }]}
    >
      <PageHeading title={title} lead={`${event.name} · ${scopeOf(run, t)}. ${asked}.`} />
      <Refreshing path={`/print-runs/${run.id}`} done={!isUnderWay}>
        {isUnderWay ? <UnderWay {...run} /> : <Outcome {...run} />}
      </Refreshing>
      <HowToPrint />
      {isPrinted && (
        <p>
          <a href={`${badges}/printed?run=${run.id}`}>{t('badges.run-list')}</a>
        </p>
      )}
    </Layout>
  );
}

function UnderWay({ state, drawn, total }: RunRow) {
  const t = useText();
  return (
    <Card accent="sea">
      <Bar value={drawn} max={total} label={t('badges.making')} look="long" />
      <p>{t(state === 'queued' ? 'badges.waiting' : 'badges.leave')}</p>
    </Card>
  );
}

function Outcome(run: RunRow) {
  if (run.state === 'failed') return <Failed {...run} />;
  return run.state === 'expired' ? <Expired /> : <Ready {...run} />;
}

function Ready({ id, drawn, total, sheets, expiresAt }: RunRow) {
  const t = useText();
  const until = expiresAt ? formatMoment(expiresAt) : '';
  return (
    <Message tone="success" title={t('badges.ready')}>
      <p>{t('badges.ready-text', { cards: drawn, sheets, until })}</p>
      {drawn < total && <p>{t('badges.fewer', { count: total - drawn })}</p>}
      <PostForm action={`/print-runs/${id}/downloads`}>
        <Button kind="action">{t('badges.download')}</Button>
      </PostForm>
    </Message>
  );
}

function Failed({ id, failureId }: RunRow) {
  const t = useText();
  return (
    <Message tone="danger" title={t('badges.failed')}>
      <p>{t('badges.failed-text', { id: failureId ?? '' })}</p>
      <PostForm action={`/print-runs/${id}/attempts`}>
        <Button>{t('badges.again')}</Button>
      </PostForm>
    </Message>
  );
}

function Expired() {
  const t = useText();
  return <Message title={t('badges.expired')}>{t('badges.expired-text')}</Message>;
}

function HowToPrint() {
  const t = useText();
  return (
    <Card title={t('badges.how-to-print')}>
      <ul>
        <li>{t('badges.how-paper')}</li>
        <li>{t('badges.how-duplex')}</li>
        <li>{t('badges.how-cut')}</li>
        <li>{t('badges.how-keep')}</li>
      </ul>
    </Card>
  );
}
