import { Button, ButtonLink, Buttons } from '../ui/button.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { CheckboxesField, HiddenField } from '../ui/fields.js';
import { PostForm } from '../ui/form.js';
import type { FormState } from '../ui/form-state.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import type { AccountChoices } from './account-choices.js';
import { HatFields } from './hat-fields.js';
import { withTheirsInWords } from './theirs-in-words.js';
import { WhoFields } from './who-fields.js';

interface AccountFormPageProps {
  form: FormState;
  choices: AccountChoices;
  /** Undefined for a new account. */
  edited?: { id: string; version: number; login: string };
}

export function AccountFormPage({ form: typed, choices, edited }: AccountFormPageProps) {
  const t = useText();
  const form = withTheirsInWords(typed, choices, t);
  const title = t(edited ? 'accounts.edit' : 'accounts.add');
  const back = edited ? `/accounts/${edited.id}` : '/accounts';
  const crumbs = [{ text: t('accounts.list-title'), href: '/accounts' }, { text: title }];
  return (
    <Layout title={title} crumbs={crumbs} hasErrors={form.errors.length > 0}>
      <ErrorSummary form={form} />
      <h1>{title}</h1>
      <PostForm action={back} method={edited ? 'PUT' : 'POST'}>
        {edited && <HiddenField name="version" value={edited.version} />}
        <WhoFields form={form} login={edited?.login ?? null} />
        <HatFields form={form} choices={choices} />
        <DutyFields form={form} choices={choices} />
        <Buttons>
          <Button>{t(edited ? 'accounts.save' : 'accounts.create')}</Button>
          <ButtonLink href={back} kind="secondary">
            {t('accounts.leave')}
          </ButtonLink>
        </Buttons>
      </PostForm>
    </Layout>
  );
}

function DutyFields({ form, choices }: { form: FormState; choices: AccountChoices }) {
  const t = useText();
  const options = choices.duties.map((duty) => ({
    value: duty,
    text: t(`accounts.duty.${duty}`),
    hint: t(`accounts.duty-hint.${duty}`),
  }));
  return (
    <CheckboxesField
      form={form}
      name="duties"
      label={t('accounts.duties')}
      hint={t('accounts.duties-hint')}
      options={options}
      optional
    />
  );
}
