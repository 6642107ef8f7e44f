import { isUniqueViolation } from '../core/database/unique-violation.js';
import { InvalidFields } from '../core/errors/refusals.js';

/** Two people took the same name at the same moment: the later one is told so, as if they had asked a moment later. */
export async function tellingDuplicates<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    throw new InvalidFields([{ field: 'login', key: 'accounts.name-taken' }]);
  }
}
