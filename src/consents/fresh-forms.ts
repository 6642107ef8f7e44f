import type { FormState } from '../../views/ui/form-state.js';
import type { Delegate } from '../delegates/delegate.entity.js';
import { cellName } from './consent-cells.js';
import type { ConsentView } from './consent-reader.service.js';

/** Shows what stands, and for nobody's answer anything but "none yet"; what was withdrawn can only be given anew. */
export function freshRecord({ questions, delegate }: ConsentView): FormState {
  const answers = questions
    .flatMap(({ cells }) => cells)
    .map((cell) => [cellName(cell), cell.answer === 'withdrawn' ? 'none' : cell.answer]);
  const { values } = freshSignature(delegate);
  return { values: { ...values, ...(Object.fromEntries(answers) as Record<string, string>) }, errors: [] };
}

/** Who was registered as guardian signs as a rule. */
export function freshSignature({ role, name, guardianName }: Delegate): FormState {
  return { values: { signer: role === 'child' ? guardianName : name }, errors: [] };
}
