import { Button, ButtonLink, Buttons } from '../ui/button.js';
import { Card } from '../ui/card.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { PostForm } from '../ui/form.js';
import type { FormState } from '../ui/form-state.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { PasswordField } from '../ui/password-field.js';
import { NewPasswordFields } from './new-password-fields.js';

export function PasswordPage({ form }: { form: FormState }) {
  const t = useText();
  const title = t('accounts.change-password');
  const crumbs = [{ text: t('common.account'), href: '/account' }, { text: title }];
  return (
    <Layout title={title} crumbs={crumbs} hasErrors={form.errors.length > 0}>
      <div class="entrance">
        <ErrorSummary form={form} />
        <h1>{title}</h1>
        <p>{t('accounts.change-password-lead')}</p>
        <Card>
          <PostForm action="/account/password">
            <PasswordField
              form={form}
              name="old"
              label={t('accounts.old-password')}
              autocomplete="current-password"
            />
            <NewPasswordFields form={form} />
            <Buttons>
              <Button>{title}</Button>
              <ButtonLink href="/account" kind="secondary">
                {t('accounts.keep-password')}
              </ButtonLink>
            </Buttons>
          </PostForm>
        </Card>
      </div>
    </Layout>
  );
}
