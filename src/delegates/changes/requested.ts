import { delegationPath } from '../../../views/delegates/paths.js';
import { seeOther } from '../../core/html/page.js';
import type { SeeOther } from '../../core/html/page.js';
import type { ChangeRequest } from './change-request.entity.js';

/** Where a form leads that became a request. What was being typed when the freeze began is one without a reason. */
export function requested({ eventSlug, unitSlug, name, reason }: ChangeRequest): SeeOther {
  const path = delegationPath({ event: { slug: eventSlug }, unit: { slug: unitSlug } });
  return seeOther(path, reason === '' ? 'delegates.done.requested-late' : 'delegates.done.requested', {
    name,
  });
}
