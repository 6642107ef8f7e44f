import type { ShownItem, ShownList } from '../../src/recommendations/showing/shown.service.js';
import { dayInVietnam, formatDay } from '../../src/core/vietnamese/dates.js';
import { publicPageSize as pageSize, shownStates } from '../../src/recommendations/showing/shown-words.js';
import { PrintButton } from '../ui/button.js';
import { Card } from '../ui/card.js';
import { EmptyState } from '../ui/empty-state.js';
import { FilterChips } from '../ui/filter-chips.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { PageHeading } from '../ui/page-heading.js';
import { Pagination } from '../ui/pagination.js';
import { listHref, publicItemPath, publicPath } from './paths.js';
import { PublicCharts } from './public-charts.js';
import { PublicFilters } from './public-filters.js';
import { ShownTag } from './stage-tag.js';

/** "What did children ask, what was answered, and what became of it?" For everybody, and for a child of eleven. */
export function PublicListPage({ list }: { list: ShownList }) {
  const t = useText();
  const { event, all } = list;
  const title = t('answers.public.title');
  return (
    <Layout wide title={title} crumbs={[{ text: t('common.home'), href: '/' }, { text: title }]}>
      <PageHeading title={title} lead={event.name}>
        <PrintButton />
      </PageHeading>
      {all.length === 0 ? (
        <>
          <EmptyState title={t('answers.public.none')} text={t('answers.public.none-text')} />
          <OtherForums list={list} />
        </>
      ) : (
        <Found list={list} />
      )}
    </Layout>
  );
}

function Found({ list }: { list: ShownList }) {
  const t = useText();
  const { all, found, filter } = list;
  const shown = found.slice((filter.page - 1) * pageSize, filter.page * pageSize);
  return (
    <>
      <p class="lead">{t('answers.public.lead', { count: all.length })}</p>
      <States list={list} />
      <PublicFilters list={list} />
      {found.length === 0 && (
        <p>
          {t('answers.public.none-found')} <a href={publicPath}>{t('answers.desk.show-all')}</a>
        </p>
      )}
      <ol class="asked">
        {shown.map((item) => (
          <Asked key={item.id} item={item} list={list} />
        ))}
      </ol>
      <Pagination
        page={filter.page}
        pageSize={pageSize}
        total={found.length}
        href={(page) => listHref(publicPath, { ...filter, page })}
      />
      <PublicCharts list={list} />
      <OtherForums list={list} />
    </>
  );
}

function OtherForums({ list: { event, forums } }: { list: ShownList }) {
  const t = useText();
  const others = forums.filter(({ slug }) => slug !== event.slug);
  if (others.length === 0) return null;
  return (
    <Card title={t('answers.public.other-forums')}>
      <ul>
        {others.map(({ slug, name }) => (
          <li key={slug}>
            <a href={listHref(publicPath, { forum: slug })}>{name}</a>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function States({ list: { all, filter } }: { list: ShownList }) {
  const t = useText();
  const count = (state: (typeof shownStates)[number]) => all.filter((item) => item.state === state).length;
  const states = shownStates.filter((state) => count(state) > 0);
  const chips = [
    {
      text: t('answers.public.all'),
      href: listHref(publicPath, { ...filter, state: null, page: null }),
      count: all.length,
      current: filter.state === null,
    },
    ...states.map((state) => ({
      text: t(`answers.shown.${state}`),
      href: listHref(publicPath, { ...filter, state, page: null }),
      count: count(state),
      current: filter.state === state,
    })),
  ];
  return <FilterChips label={t('answers.public.by-state')} chips={chips} />;
}

function Asked({ item, list: { topics, names } }: { item: ShownItem; list: ShownList }) {
  const t = useText();
  const topic = topics.find(({ slug }) => slug === item.topicSlug)?.name;
  return (
    <li>
      <Card>
        <h2 class="asked__title">
          <a href={publicItemPath(item.id)}>{item.title}</a>
        </h2>
        <p class="keep-lines">{item.text}</p>
        {item.childText && (
          <p class="keep-lines asked__answer">
            <strong>{t('answers.public.children')}:</strong> {item.childText}
          </p>
        )}
        <p>
          <ShownTag state={item.state} />{' '}
          <span class="soft small">
            {[
              topic,
              answeredBy(item, names, t),
              originsInWords(item, names, t),
              formatDay(dayInVietnam(item.publishedAt)),
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </p>
      </Card>
    </li>
  );
}

/** A district that is not named as an origin is not named as who answers. */
export function answeredBy(
  { leadSlug, isByOwnDistrict }: ShownItem,
  names: Map<string, string>,
  t: ReturnType<typeof useText>,
): string {
  if (isByOwnDistrict) return t('answers.public.answered-by', { unit: t('answers.public.the-district') });
  return leadSlug === null ? '' : t('answers.public.answered-by', { unit: names.get(leadSlug) ?? leadSlug });
}

/** Names districts only where enough children stand behind the words. */
export function originsInWords(
  { origins }: Pick<ShownItem, 'origins'>,
  names: Map<string, string>,
  t: ReturnType<typeof useText>,
): string {
  const units = origins.units.map((slug) => names.get(slug) ?? slug);
  const others = origins.hasOthers
    ? [t(units.length > 0 ? 'answers.public.and-others' : 'answers.public.unnamed')]
    : [];
  const who = [...units, ...others].join(', ');
  return origins.backers === null
    ? who
    : `${who} (${t('answers.backed-in-all', { count: origins.backers })})`;
}
