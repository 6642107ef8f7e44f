import { Hotline } from './hotline.js';
import { HomeHero } from './home-hero.js';
import { HomeEvents } from './home-events.js';
import type { HomeEvent } from './home-events.js';
import { RoleCards } from './role-cards.js';
import { ButtonLink } from '../ui/button.js';
import { Card } from '../ui/card.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';

export interface HomePageProps {
  theme: string;
  /** As people read it, such as `01/6–30/6/2019`. */
  period: string;
  slogans: string[];
  events: HomeEvent[];
  /** Recommendations of children whose answers everybody may read. */
  answered: number;
}

/** What the month is about, when and where its events are, and where to begin: for everybody. */
export function HomePage({ theme, period, slogans, events, answered }: HomePageProps) {
  const t = useText();
  return (
    <Layout title={t('home.title')} wide band={<HomeHero theme={theme} period={period} />}>
      <HomeEvents events={events} />
      <Answered count={answered} />
      <Slogans slogans={slogans} />
      <Hotline />
      <RoleCards />
    </Layout>
  );
}

function Answered({ count }: { count: number }) {
  const t = useText();
  if (count === 0) return null;
  return (
    <Card title={t('answers.home.title')} accent="coral">
      <p>{t('answers.home.text', { count })}</p>
      <ButtonLink href="/recommendations">{t('answers.home.open')}</ButtonLink>
    </Card>
  );
}

function Slogans({ slogans }: { slogans: string[] }) {
  const t = useText();
  return (
    <section class="section">
      <h2>{t('home.slogans')}</h2>
      <ul class="slogans" lang="vi">
        {slogans.map((slogan) => (
          <li key={slogan}>{slogan}</li>
        ))}
      </ul>
    </section>
  );
}
