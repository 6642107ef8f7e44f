import { controlClass, describedBy, FieldGroup } from './field-group.js';
import type { FieldProps } from './field-group.js';
import { useText } from './frame.js';
import type { Translate } from '../text/text.js';

type PasswordFieldProps = FieldProps & { autocomplete: 'current-password' | 'new-password' };

/** Never shows again what was typed; with scripts, a button shows it while typing. */
export function PasswordField({ autocomplete, ...field }: PasswordFieldProps) {
  const t = useText();
  return (
    <div class="govuk-password-input" data-module="govuk-password-input" {...translations(t)}>
      <FieldGroup {...field}>
        <div class="govuk-input__wrapper govuk-password-input__wrapper">
          <input
            class={`${controlClass('govuk-input', field)} govuk-password-input__input govuk-js-password-input-input`}
            id={field.name}
            name={field.name}
            type="password"
            spellcheck={false}
            autocapitalize="none"
            autocomplete={autocomplete}
            aria-describedby={describedBy(field)}
          />
          <button
            type="button"
            class="button button--secondary govuk-password-input__toggle govuk-js-password-input-toggle"
            aria-controls={field.name}
            aria-label={t('common.show-password-label')}
            hidden
          >
            {t('common.show-password')}
          </button>
        </div>
      </FieldGroup>
    </div>
  );
}

function translations(t: Translate): Record<string, string> {
  return {
    'data-i18n.show-password': t('common.show-password'),
    'data-i18n.show-password-aria-label': t('common.show-password-label'),
    'data-i18n.hide-password': t('common.hide-password'),
    'data-i18n.hide-password-aria-label': t('common.hide-password-label'),
    'data-i18n.password-shown-announcement': t('common.password-shown'),
    'data-i18n.password-hidden-announcement': t('common.password-hidden'),
  };
}
