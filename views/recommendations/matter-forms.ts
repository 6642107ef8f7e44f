import { emptyForm } from '../ui/form-state.js';
import type { FormState } from '../ui/form-state.js';

/** The form that came back, if one did. */
export interface MatterForms {
  sort?: FormState;
  merge?: FormState;
  assign?: FormState;
  sendOn?: FormState;
  answer?: FormState;
  share?: FormState;
  back?: FormState;
  spoken?: FormState;
  promise?: FormState;
  progress?: FormState;
  extension?: FormState;
  reopen?: FormState;
  withdraw?: FormState;
  click?: FormState;
}

export function mistakenForm(forms: MatterForms): FormState {
  const all: (FormState | undefined)[] = Object.values({ ...forms });
  return all.find((form) => form !== undefined && form.errors.length > 0) ?? emptyForm;
}
