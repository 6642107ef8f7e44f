import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsUUID } from 'class-validator';
import { InvalidFields } from '../core/errors/refusals.js';
import { BaseForm } from '../core/forms/base-form.js';
import { readForm } from '../core/forms/read-form.js';
import type { FormClass } from '../core/forms/read-form.js';
import { OneOf, says, Text, Whole } from '../core/forms/rules.js';
import { list } from '../core/forms/transforms.js';
import { delegateRoles } from '../delegates/delegate-roles.js';
import type { DelegateRole } from '../delegates/delegate-roles.js';
import type { PrintChoice } from './print-choice.js';

/** People on one page of the list, and so how many can be ticked. */
export const peopleAtOnce = 100;
const mostPages = 100_000;

/** Which of the approved delegates the page is about. */
export class BadgeFilter extends BaseForm {
  @OneOf(['', ...delegateRoles], 'badges.wrong-choice')
  role: DelegateRole | '' = '';

  @Text({ max: 80 })
  unit = '';

  @Text({ max: 80 })
  q = '';

  @OneOf(['', 'yes'], 'badges.wrong-choice')
  fresh: '' | 'yes' = '';

  @Whole({ min: 1, max: mostPages, key: 'badges.wrong-choice' })
  page = 1;
}

export class PrintForm extends BadgeFilter {
  /** All that the filter lists, or those who are ticked. */
  @OneOf(['listed', 'ticked'], 'badges.wrong-choice')
  who: 'listed' | 'ticked' = 'listed';

  @OneOf(['yes', 'no'], 'badges.wrong-choice')
  backs: 'yes' | 'no' = 'no';

  @People()
  ids: string[] = [];
}

export class PrintedFilter extends BaseForm {
  @Text({ max: 80 })
  q = '';

  @Text({ max: 36 })
  run = '';

  /** Only badges that open nothing any more. */
  @OneOf(['', 'revoked'], 'badges.wrong-choice')
  only: '' | 'revoked' = '';

  @Whole({ min: 1, max: mostPages, key: 'badges.wrong-choice' })
  page = 1;
}

/** An address that was tampered with shows the whole list. */
export function filterFrom<F extends object>(Filter: FormClass<F>, query: unknown): F {
  return readForm(Filter, query).form ?? new Filter();
}

/** Ticks count by themselves: they were set on what the filter had listed. */
export function choiceOf({ who, ids, ...filter }: PrintForm): PrintChoice {
  if (who === 'listed') return listedBy(filter);
  if (ids.length === 0) throw new InvalidFields([{ field: 'ids', key: 'badges.tick-someone' }]);
  return { ids };
}

export function listedBy({
  role,
  unit,
  q,
  fresh,
}: Pick<BadgeFilter, 'role' | 'unit' | 'q' | 'fresh'>): PrintChoice {
  return { role: role || undefined, unitSlug: unit || undefined, query: q, fresh: fresh === 'yes' };
}

function People(): PropertyDecorator {
  return applyDecorators(
    Transform(list),
    IsUUID('all', { ...says('badges.wrong-choice'), each: true }),
    ArrayMaxSize(peopleAtOnce, says('badges.too-many', { max: peopleAtOnce })),
  );
}
