import type { ComponentChildren } from 'preact';
import { Crumbs } from './crumbs.js';
import { DemoClock } from './demo-clock.js';
import { Footer } from './footer.js';
import { useFrame } from './frame.js';
import type { Crumb } from './frame.js';
import { Header } from './header.js';
import { NavBar } from './nav.js';
import { NoticeBanner } from './notice.js';

interface LayoutProps {
  title: string;
  /** Pages of the main menu have none. */
  crumbs?: Crumb[];
  /** The whole width rather than a column to read in. */
  wide?: boolean;
  /** Something has to be mended on this page: said in the window's title, too. */
  hasErrors?: boolean;
  /** A band across the whole window above the content. */
  band?: ComponentChildren;
  children: ComponentChildren;
}

/** The whole document around a page's content. */
export function Layout({ title, crumbs, wide = false, hasErrors = false, band, children }: LayoutProps) {
  const { language, notice, t } = useFrame();
  return (
    <html lang={language}>
      <Head title={hasErrors ? t('common.error-title', { title }) : title} />
      <body>
        <a class="govuk-skip-link" href="#main" data-module="govuk-skip-link">
          {t('common.skip')}
        </a>
        <DemoClock />
        <Header />
        <NavBar />
        <Alarm />
        <main id="main" tabindex={-1}>
          {band}
          <div class="container content">
            {crumbs && <Crumbs crumbs={crumbs} />}
            {notice && <NoticeBanner notice={notice} />}
            {wide ? children : <div class="narrow">{children}</div>}
          </div>
        </main>
        <Footer />
      </body>
    </html>
  );
}

/** On every page of the safeguarding lead, the deputy and the head, until somebody outside was told; the head cannot open the queue. */
function Alarm() {
  const { alarm, nav, t } = useFrame();
  if (alarm === 0) return null;
  const queue = nav.find(({ href }) => href === '/concerns');
  return (
    <div class="alarm" role="alert">
      <div class="container">
        {t('home.alarm', { count: alarm })} {queue && <a href={queue.href}>{queue.text}</a>}{' '}
        <a href="tel:111">{t('common.hotline-call')}</a>
      </div>
    </div>
  );
}

function Head({ title }: { title: string }) {
  const { assets, programme, person, t } = useFrame();
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="theme-color" content="#07365f" />
      {person && <meta name="robots" content="noindex" />}
      <title>{`${title} – ${programme?.name ?? t('common.tool')}`}</title>
      <link rel="preload" href={assets.font} as="font" type="font/woff2" crossorigin="anonymous" />
      <link rel="stylesheet" href={assets.css} />
      <link rel="icon" href={assets.icon} type="image/svg+xml" />
      <script type="module" src={assets.js} />
    </head>
  );
}
