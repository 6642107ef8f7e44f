import type { Translate } from '../text/text.js';
import type { FormState } from '../ui/form-state.js';
import type { AccountChoices } from './account-choices.js';

/** What someone else saved meanwhile, with roles and duties as people call them; equal values are left out. */
export function withTheirsInWords(form: FormState, choices: AccountChoices, t: Translate): FormState {
  if (!form.theirs) return form;
  const { hats = '', duties: held = '', ...texts } = form.theirs;
  const words = {
    hats: split(hats)
      .map((hat) => hatInWords(hat, choices, t))
      .join('; '),
    ...(held === form.values.duties ? {} : { duties: dutiesInWords(held, choices, t) }),
  };
  return { ...form, theirs: { ...texts, ...words } };
}

function hatInWords(hat: string, { roles, units }: AccountChoices, t: Translate): string {
  const [role, slug] = hat.split(' ');
  const known = roles.find((one) => one === role);
  const unit = units.find(({ value }) => value === slug)?.text ?? slug;
  return known ? `${t(`accounts.role.${known}`)}, ${unit ?? ''}` : hat;
}

function dutiesInWords(held: string, { duties }: AccountChoices, t: Translate): string {
  const known = duties.filter((duty) => split(held).includes(duty));
  return known.map((duty) => t(`accounts.duty.${duty}`)).join('; ') || t('accounts.no-duties');
}

function split(text: string): string[] {
  return text.split(',').filter(Boolean);
}
