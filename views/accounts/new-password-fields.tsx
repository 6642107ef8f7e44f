import type { FormState } from '../ui/form-state.js';
import { useText } from '../ui/frame.js';
import { PasswordField } from '../ui/password-field.js';

export function NewPasswordFields({ form }: { form: FormState }) {
  const t = useText();
  return (
    <>
      <PasswordField
        form={form}
        name="password"
        label={t('accounts.new-password')}
        hint={t('accounts.new-password-hint')}
        autocomplete="new-password"
      />
      <PasswordField
        form={form}
        name="again"
        label={t('accounts.password-again')}
        autocomplete="new-password"
      />
    </>
  );
}
