import { FieldSet } from '../ui/field-set.js';
import { TextField } from '../ui/fields.js';
import type { FormState } from '../ui/form-state.js';
import { useText } from '../ui/frame.js';

interface WhoFieldsProps {
  form: FormState;
  /** Null for a new account: it is still to be chosen. */
  login: string | null;
}

export function WhoFields({ form, login }: WhoFieldsProps) {
  const t = useText();
  const name = { name: 'name', label: t('accounts.name'), hint: t('accounts.name-hint') };
  return (
    <FieldSet legend={t('accounts.who')}>
      <TextField form={form} {...name} autocomplete="off" />
      <Login form={form} login={login} />
      <ContactFields form={form} />
    </FieldSet>
  );
}

function Login({ form, login }: WhoFieldsProps) {
  const t = useText();
  const field = { name: 'login', label: t('accounts.login'), hint: t('accounts.login-made') };
  if (login === null) return <TextField form={form} {...field} width={20} optional autocomplete="off" />;
  return (
    <p>
      {t('accounts.login')}: <strong class="login">{login}</strong>
    </p>
  );
}

function ContactFields({ form }: { form: FormState }) {
  const t = useText();
  const rest = { form, optional: true, autocomplete: 'off' };
  const email = { name: 'email', label: t('accounts.email'), hint: t('accounts.email-hint') };
  return (
    <>
      <TextField {...rest} name="phone" label={t('accounts.phone')} type="tel" inputmode="tel" width={20} />
      <TextField {...rest} {...email} type="email" inputmode="email" width={30} />
    </>
  );
}
