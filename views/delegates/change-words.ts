import type { ChangeRequest, RequestState } from '../../src/delegates/changes/change-request.entity.js';
import type { Translate } from '../text/text.js';
import type { TagTone } from '../ui/tag.js';

/** Whom a request is about, under the name that the list knows or will know. */
export function changeTitle(
  { kind, name, details }: Pick<ChangeRequest, 'kind' | 'name' | 'details'>,
  t: Translate,
): string {
  return t(`delegates.change.title.${kind}`, { name, substitute: details?.name ?? '' });
}

export const changeTones: Record<RequestState, TagTone> = {
  waiting: 'yellow',
  accepted: 'green',
  refused: 'red',
  replaced: 'grey',
  withdrawn: 'grey',
};

export function changePath({ id }: Pick<ChangeRequest, 'id'>): string {
  return `/changes/${id}`;
}
