import { QueryFailedError } from 'typeorm';
import { InvalidFields } from '../core/errors/refusals.js';

const uniqueViolations = ['23505', 'SQLITE_CONSTRAINT_UNIQUE'];

/** Two people took the same name at the same moment: the later one is told so, as if they had asked a moment later. */
export async function tellingDuplicates<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    throw new InvalidFields([{ field: 'login', key: 'accounts.name-taken' }]);
  }
}

function isUniqueViolation(error: unknown): boolean {
  return (
    error instanceof QueryFailedError &&
    uniqueViolations.includes((error.driverError as { code?: string }).code ?? '')
  );
}
