/** The package brings no types of its own; these are the parts in use. */
declare module 'govuk-frontend' {
  type Component = new (root: Element, settings?: object) => object;
  export const Button: Component;
  export const ErrorSummary: Component;
  export const PasswordInput: Component;
  export function createAll(component: Component, settings?: object): object[];
}
