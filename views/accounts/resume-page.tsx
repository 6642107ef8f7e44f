import { Button, ButtonLink, Buttons } from '../ui/button.js';
import { HiddenField } from '../ui/fields.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { Message } from '../ui/notice.js';

interface ResumePageProps {
  action: string;
  fields: [name: string, value: string][];
}

/** Everything that was typed before signing in again, with the form's own key: sent on by one press. */
export function ResumePage({ action, fields }: ResumePageProps) {
  const t = useText();
  return (
    <Layout title={t('accounts.resume-title')}>
      <h1>{t('accounts.resume-title')}</h1>
      <Message tone="success" title={t('accounts.resume-signed-in')}>
        {t('accounts.resume-text')}
      </Message>
      <form action={action} method="post" noValidate>
        {fields.map(([name, value], index) => (
          <HiddenField key={index} name={name} value={value} />
        ))}
        <Buttons>
          <Button>{t('accounts.resume')}</Button>
          <ButtonLink href="/desk" kind="secondary">
            {t('accounts.resume-not')}
          </ButtonLink>
        </Buttons>
      </form>
    </Layout>
  );
}
