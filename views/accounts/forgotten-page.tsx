import { Button, ButtonLink, Buttons } from '../ui/button.js';
import { Card } from '../ui/card.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { TextField } from '../ui/fields.js';
import { Contact } from '../ui/footer.js';
import { PostForm } from '../ui/form.js';
import type { FormState } from '../ui/form-state.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';

/** A code by mail for who has an address, and whom to call for all others. */
export function ForgottenPage({ form }: { form: FormState }) {
  const t = useText();
  return (
    <Layout title={t('accounts.forgotten')} hasErrors={form.errors.length > 0}>
      <div class="entrance">
        <ErrorSummary form={form} />
        <h1>{t('accounts.forgotten')}</h1>
        <p>{t('accounts.forgotten-lead')}</p>
        <Card>
          <PostForm action="/forgotten-password">
            <TextField
              form={form}
              name="login"
              label={t('accounts.login-or-email')}
              autocomplete="username"
            />
            <Buttons>
              <Button>{t('accounts.ask-code')}</Button>
              <ButtonLink href="/sign-in" kind="secondary">
                {t('accounts.have-password')}
              </ButtonLink>
            </Buttons>
          </PostForm>
        </Card>
        <p>{t('accounts.forgotten-text')}</p>
        <Contact />
      </div>
    </Layout>
  );
}
