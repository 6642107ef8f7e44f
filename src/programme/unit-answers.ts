import { dayAnswers } from '../core/forms/day-answers.js';
import type { Unit } from './unit.entity.js';

/** How a stored unit reads in its form. */
export function unitAnswers(unit: Unit): Record<string, string> {
  return {
    name: unit.name,
    shortName: unit.shortName,
    officeName: unit.officeName,
    kind: unit.kind,
    level: unit.level,
    parent: unit.parent ?? '',
    ...dayAnswers('validFrom', unit.validFrom),
    ...dayAnswers('validTo', unit.validTo),
    successors: unit.successors.join('\n'),
    version: String(unit.version),
  };
}
