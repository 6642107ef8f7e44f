import type { ComponentChildren } from 'preact';
import { useFrame } from './frame.js';

interface PostFormProps {
  action: string;
  /** PUT and DELETE travel as a POST that names them. */
  method?: 'POST' | 'PUT' | 'DELETE';
  multipart?: boolean;
  class?: string;
  id?: string;
  children: ComponentChildren;
}

/** A form that changes something; its key makes sending it twice the same as once. */
export function PostForm({ action, method = 'POST', multipart = false, children, ...rest }: PostFormProps) {
  const { formKey } = useFrame();
  return (
    <form
      {...rest}
      action={withMethod(action, method)}
      method="post"
      enctype={multipart ? 'multipart/form-data' : undefined}
      noValidate
    >
      <input type="hidden" name="formKey" value={formKey} />
      {children}
    </form>
  );
}

function withMethod(action: string, method: string): string {
  if (method === 'POST') return action;
  return `${action}${action.includes('?') ? '&' : '?'}_method=${method}`;
}
