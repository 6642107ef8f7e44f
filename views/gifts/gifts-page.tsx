import { formatDay } from '../../src/core/vietnamese/dates.js';
import type { Day } from '../../src/core/vietnamese/dates.js';
import { formatDong } from '../../src/core/vietnamese/money.js';
import type { GiftDesk, OpenedGifts } from '../../src/gifts/gift-desk.service.js';
import type { NamedSum } from '../../src/gifts/gift-totals.js';
import type { GiftState } from '../../src/gifts/gift-words.js';
import { boardCrumbs } from '../delegates/paths.js';
import { Button, Buttons } from '../ui/button.js';
import { Card, Columns } from '../ui/card.js';
import { EmptyState } from '../ui/empty-state.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { SelectField } from '../ui/fields.js';
import { emptyForm } from '../ui/form-state.js';
import type { FormState } from '../ui/form-state.js';
import { PostForm } from '../ui/form.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { PageHeading } from '../ui/page-heading.js';
import { Stat, Stats } from '../ui/stat.js';
import { GiftTable } from './gift-table.js';

interface GiftsPageProps extends GiftDesk {
  form?: FormState;
}

/** The committee's gifts of a ceremony: closed, until a button that leaves an activity opens them. */
export function GiftsPage({ form = emptyForm, ...desk }: GiftsPageProps) {
  const t = useText();
  const { event, opened } = desk;
  return (
    <Layout
      wide
      title={t('gifts.title')}
      crumbs={[...boardCrumbs(event, t), { text: t('gifts.title') }]}
      hasErrors={form.errors.length > 0}
    >
      <ErrorSummary form={form} />
      <PageHeading title={t('gifts.title')} lead={`${event.name} · ${t('gifts.page.lead')}`} />
      {opened && <Totals opened={opened} />}
      <Columns>
        <div>{opened ? <Opened desk={desk} opened={opened} /> : <Closed desk={desk} />}</div>
        <div>
          <ListCard desk={desk} />
          {opened && <Sums title={t('gifts.page.by-giver')} sums={opened.byGiver} />}
          {opened && <Sums title={t('gifts.page.by-thing')} sums={opened.byThing} />}
        </div>
      </Columns>
    </Layout>
  );
}

function Closed({ desk: { event } }: { desk: GiftDesk }) {
  const t = useText();
  return (
    <Card title={t('gifts.page.closed')} accent="sea">
      <p>{t('gifts.kept')}</p>
      <PostForm action={`/events/${event.slug}/gifts/reading`}>
        <Button>{t('gifts.open')}</Button>
      </PostForm>
    </Card>
  );
}

function Totals({ opened: { total } }: { opened: OpenedGifts }) {
  const t = useText();
  return (
    <>
      <Stats>
        <Stat value={total.children} label={t('gifts.page.children')} />
        <Stat value={total.gifts} label={t('gifts.page.gifts')} />
      </Stats>
      <p>{t('gifts.page.value', { value: formatDong(total.value) })}</p>
    </>
  );
}

interface OpenedProps {
  desk: GiftDesk;
  opened: OpenedGifts;
}

function Opened({ desk, opened }: OpenedProps) {
  const t = useText();
  const path = `/events/${desk.event.slug}/gifts`;
  if (opened.gifts.length === 0)
    return <EmptyState title={t('gifts.page.none')} text={t('gifts.page.none-text')} />;
  const inState = (state: GiftState) => opened.gifts.filter((gift) => gift.state === state);
  const [waiting, confirmed] = [inState('proposed'), inState('confirmed')];
  return (
    <>
      {waiting.length > 0 && (
        <PostForm action={`${path}/confirmations`}>
          <GiftTable
            ticked="all"
            caption={t('gifts.page.waiting', { count: waiting.length })}
            gifts={waiting}
          />
          <Buttons>
            <Button kind="action">{t('gifts.page.confirm')}</Button>
          </Buttons>
        </PostForm>
      )}
      {confirmed.length > 0 && <Confirmed desk={desk} gifts={confirmed} />}
      {(['given', 'not-given'] as const).map((state) => (
        <Done key={state} path={path} state={state} gifts={inState(state)} />
      ))}
    </>
  );
}

/** Nothing is ticked for anybody: who has signed is told one by one. */
function Confirmed({ desk: { event, mayHandOver }, gifts }: { desk: GiftDesk; gifts: OpenedGifts['gifts'] }) {
  const t = useText();
  const caption = t('gifts.page.confirmed', { count: gifts.length });
  const day = event.startsOn ? formatDay(event.startsOn as Day) : null;
  return (
    <PostForm action={`/events/${event.slug}/gifts/${mayHandOver ? 'handovers' : 'reading'}`}>
      <GiftTable ticked={mayHandOver ? 'none' : undefined} caption={caption} gifts={gifts} />
      {mayHandOver && <p class="soft">{t('gifts.page.hand-over-hint')}</p>}
      {mayHandOver && (
        <Buttons>
          <Button kind="secondary">{t('gifts.page.hand-over')}</Button>
        </Buttons>
      )}
      {!mayHandOver && day && <p class="soft">{t('gifts.page.hand-over-from', { day })}</p>}
    </PostForm>
  );
}

interface DoneProps {
  path: string;
  state: 'given' | 'not-given';
  gifts: OpenedGifts['gifts'];
}

function Done({ path, state, gifts }: DoneProps) {
  const t = useText();
  if (gifts.length === 0) return null;
  return (
    <PostForm action={`${path}/reading`}>
      <GiftTable caption={t(`gifts.page.${state}`, { count: gifts.length })} gifts={gifts} />
    </PostForm>
  );
}

function ListCard({ desk: { event, units } }: { desk: GiftDesk }) {
  const t = useText();
  const all = { value: '', text: t('gifts.list.all') };
  const options = [all, ...units.map(({ slug, shortName }) => ({ value: slug, text: shortName }))];
  return (
    <Card title={t('gifts.list.title')}>
      <p>{t('gifts.list.text')}</p>
      <PostForm action={`/events/${event.slug}/gifts/lists`}>
        <SelectField form={emptyForm} name="unit" label={t('gifts.list.unit')} options={options} />
        <div class="buttons">
          <Button kind="secondary" name="format" value="pdf">
            {t('gifts.list.pdf')}
          </Button>
          <Button kind="secondary" name="format" value="docx">
            {t('gifts.list.docx')}
          </Button>
        </div>
      </PostForm>
    </Card>
  );
}

function Sums({ title, sums }: { title: string; sums: NamedSum[] }) {
  const t = useText();
  if (sums.length === 0) return null;
  return (
    <Card title={title}>
      <ul class="govuk-list">
        {sums.map(({ name, pieces, value, unvalued }) => (
          <li key={name}>
            {name}
            <span class="table__under">
              {t('gifts.page.sum', { count: pieces, value: formatDong(value) })}
              {unvalued > 0 && `; ${t('gifts.page.unvalued', { count: unvalued })}`}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
