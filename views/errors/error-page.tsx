import type { TextKey, TextParams } from '../text/text.js';
import { ButtonLink, Buttons } from '../ui/button.js';
import { Contact } from '../ui/footer.js';
import { useFrame, useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';

const explained = [400, 403, 404, 409, 413, 422, 429, 500] as const;
type Explained = (typeof explained)[number];

interface ErrorPageProps {
  /** Any HTTP status; those without a text of their own read as the nearest one that has. */
  status: number;
  /** Stands in the log, too. */
  id?: string;
  /** The broken rule, in its own words. */
  refusal?: { key: TextKey; params?: TextParams; further?: { href: string; text: TextKey } };
  /** How long to wait. */
  seconds?: number;
}

/** What happened, what to do now, and whom to ask. */
export function ErrorPage({ status, id, refusal, seconds }: ErrorPageProps) {
  const t = useText();
  const kind = kindOf(status);
  const title = t(`errors.title.${kind}`);
  return (
    <Layout title={title}>
      <h1>{title}</h1>
      <p>{refusal ? t(refusal.key, refusal.params) : t(`errors.text.${kind}`)}</p>
      {!refusal && <p>{t(`errors.next.${kind}`)}</p>}
      {seconds !== undefined && <p>{t('errors.wait', { seconds })}</p>}
      {id && <IncidentCode id={id} />}
      <Buttons>
        {refusal?.further && <ButtonLink href={refusal.further.href}>{t(refusal.further.text)}</ButtonLink>}
        <ButtonLink href="/" kind="secondary">
          {t('errors.go-home')}
        </ButtonLink>
      </Buttons>
      <Help />
    </Layout>
  );
}

function IncidentCode({ id }: { id: string }) {
  const t = useText();
  return (
    <p>
      {t('errors.id')}: <strong class="numeric">{id}</strong>
    </p>
  );
}

function Help() {
  const { contact, t } = useFrame();
  if (!contact) return null;
  return (
    <>
      <p class="soft help-line">{t('errors.contact')}:</p>
      <Contact />
    </>
  );
}

function kindOf(status: number): Explained {
  return explained.find((known) => known === status) ?? (status >= 500 ? 500 : 400);
}
