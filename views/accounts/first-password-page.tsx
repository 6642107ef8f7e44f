import { Button, ButtonLink, Buttons } from '../ui/button.js';
import { Card } from '../ui/card.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { TextField } from '../ui/fields.js';
import { PostForm } from '../ui/form.js';
import type { FormState } from '../ui/form-state.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { Message } from '../ui/notice.js';
import { NewPasswordFields } from './new-password-fields.js';

/** The first way in, with the slip in one's hand. */
export function FirstPasswordPage({ form, isAskedFor = false }: { form: FormState; isAskedFor?: boolean }) {
  const t = useText();
  return (
    <Layout title={t('accounts.first-password-title')} hasErrors={form.errors.length > 0}>
      <div class="entrance">
        <ErrorSummary form={form} />
        {isAskedFor && <CodeAsked />}
        <h1>{t('accounts.first-password-title')}</h1>
        <p>{t('accounts.first-password-lead')}</p>
        <Card>
          <PostForm action="/first-password">
            <TextField
              form={form}
              name="login"
              label={t('accounts.login')}
              hint={t('accounts.login-on-slip')}
              autocomplete="username"
            />
            <TextField
              form={form}
              name="code"
              label={t('accounts.code')}
              hint={t('accounts.code-hint')}
              width={20}
              autocomplete="off"
            />
            <NewPasswordFields form={form} />
            <Buttons>
              <Button>{t('accounts.choose-password')}</Button>
              <ButtonLink href="/sign-in" kind="secondary">
                {t('accounts.have-password')}
              </ButtonLink>
            </Buttons>
          </PostForm>
        </Card>
      </div>
    </Layout>
  );
}

/** Said whether there is such an account or not. */
function CodeAsked() {
  const t = useText();
  return (
    <Message tone="success" title={t('accounts.code-asked')}>
      {t('accounts.code-asked-text')}
    </Message>
  );
}
