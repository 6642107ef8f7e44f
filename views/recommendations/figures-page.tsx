import { figureStates } from '../../src/recommendations/showing/figure-states.js';
import type { Figure, Figures } from '../../src/recommendations/showing/figures.service.js';
import { BarChart } from '../ui/bar-chart.js';
import { Button, PrintButton } from '../ui/button.js';
import { Card } from '../ui/card.js';
import { PostForm } from '../ui/form.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { PageHeading } from '../ui/page-heading.js';
import { Stat, Stats } from '../ui/stat.js';
import { deskPath, forumPath, listHref } from './paths.js';

/** "How much was asked, of whom, and what became of it?" */
export function FiguresPage({ figures }: { figures: Figures }) {
  const t = useText();
  const { event, taken, roots, children, topics, agencies, districts, states } = figures;
  const title = t('answers.figures.title');
  const answered = states
    .filter(({ slug }) => slug === 'met' || slug === 'continuing' || slug === 'not-yet')
    .reduce((sum, { total }) => sum + total, 0);
  return (
    <Layout wide title={title} crumbs={[{ text: t('answers.desk.title'), href: deskPath }, { text: title }]}>
      <PageHeading title={title} lead={event.name}>
        <PrintButton />
      </PageHeading>
      <Stats>
        <Stat value={taken} label={t('answers.figures.taken')} />
        <Stat value={roots} label={t('answers.figures.roots')} />
        <Stat value={children} label={t('answers.figures.children')} />
        <Stat
          value={answered}
          label={t('answers.figures.answered')}
          share={{ value: answered, max: roots }}
        />
      </Stats>
      <Report event={event.slug} />
      <div class="charts">
        <Outcomes states={states} />
        <Chart title={t('answers.figures.by-topic')} figures={topics} name="topic" />
        <Chart title={t('answers.figures.by-district')} figures={districts} name="unit" />
        <Chart title={t('answers.figures.by-agency')} figures={agencies} name="lead" />
      </div>
    </Layout>
  );
}

/** The forum's report as a Word file, to be looked over, completed and signed. */
function Report({ event }: { event: string }) {
  const t = useText();
  return (
    <Card title={t('answers.report.title')}>
      <p>{t('answers.report.text')}</p>
      <PostForm action={forumPath(event, 'recommendation-report')} class="buttons">
        <Button name="format" value="docx">
          {t('answers.report.word')}
        </Button>
        <Button kind="secondary" name="format" value="pdf">
          {t('answers.report.pdf')}
        </Button>
      </PostForm>
    </Card>
  );
}

function Chart({
  title,
  figures,
  name,
}: {
  title: string;
  figures: Figure[];
  name: 'topic' | 'unit' | 'lead';
}) {
  const t = useText();
  const legend = figureStates
    .filter((state) => figures.some(({ counts }) => counts[state] > 0))
    .map((state) => ({ key: state, text: t(`answers.figures.state.${state}`) }));
  const bars = figures.map(({ slug, name: label, counts }) => ({
    label: slug === '' ? t('answers.figures.none') : label,
    href: slug === '' ? undefined : listHref(deskPath, { [name]: slug }),
    parts: legend.map(({ key }) => ({ key, value: counts[key] })),
  }));
  return <BarChart title={title} legend={legend} bars={bars} />;
}

function Outcomes({ states }: Pick<Figures, 'states'>) {
  const t = useText();
  const bars = states
    .filter(({ total }) => total > 0)
    .map(({ slug, total }) => ({
      label: t(`answers.figures.state.${slug}`),
      parts: [{ key: 'all', value: total }],
    }));
  const title = t('answers.figures.by-outcome');
  return <BarChart title={title} legend={[{ key: 'all', text: title }]} bars={bars} />;
}
