import { Button, Buttons } from '../ui/button.js';
import { Card, Columns } from '../ui/card.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { HiddenField, TextField } from '../ui/fields.js';
import { Contact } from '../ui/footer.js';
import { PostForm } from '../ui/form.js';
import type { FormState } from '../ui/form-state.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { Message } from '../ui/notice.js';
import { PasswordField } from '../ui/password-field.js';

interface SignInPageProps {
  form: FormState;
  /** A form was sent when the session had ended. */
  isLate?: boolean;
}

export function SignInPage({ form, isLate = false }: SignInPageProps) {
  const t = useText();
  const isKept = Boolean(form.values.kept);
  return (
    <Layout title={t('accounts.sign-in-title')} hasErrors={form.errors.length > 0} wide>
      <Columns>
        <div class="entrance">
          <ErrorSummary form={form} />
          {(isLate || isKept) && <Late isKept={isKept} />}
          <h1>{t('accounts.sign-in-title')}</h1>
          <Card>
            <SignInForm form={form} />
          </Card>
        </div>
        <OtherWays />
      </Columns>
    </Layout>
  );
}

function SignInForm({ form }: { form: FormState }) {
  const t = useText();
  const { to, kept } = form.values;
  return (
    <PostForm action="/sign-in">
      {to && <HiddenField name="to" value={to} />}
      {kept && <HiddenField name="kept" value={kept} />}
      <TextField
        form={form}
        name="login"
        label={t('accounts.login-or-email')}
        hint={t('accounts.login-hint')}
        autocomplete="username"
      />
      <PasswordField
        form={form}
        name="password"
        label={t('accounts.password')}
        autocomplete="current-password"
      />
      <Buttons>
        <Button>{t('common.sign-in')}</Button>
      </Buttons>
    </PostForm>
  );
}

function Late({ isKept }: { isKept: boolean }) {
  const t = useText();
  return (
    <Message tone="warning" title={t('accounts.late-title')}>
      {t(isKept ? 'accounts.late-kept' : 'accounts.late-file')}
    </Message>
  );
}

function OtherWays() {
  const t = useText();
  return (
    <aside class="entrance-aside">
      <Card title={t('accounts.first-time')} accent="sun">
        <p>{t('accounts.first-time-text')}</p>
        <p>
          <a href="/first-password">{t('accounts.have-code')}</a>
        </p>
      </Card>
      <Card title={t('accounts.invited')}>
        <p>{t('accounts.invited-text')}</p>
        <p>
          <a href="/answer">{t('accounts.invited-code')}</a>
        </p>
      </Card>
      <Card title={t('accounts.forgotten')}>
        <p>
          <a href="/forgotten-password">{t('accounts.forgotten-mail')}</a>
        </p>
        <p>{t('accounts.forgotten-text')}</p>
        <Contact />
      </Card>
    </aside>
  );
}
