import { QueryFailedError } from 'typeorm';

const uniqueViolations = ['23505', 'SQLITE_CONSTRAINT_UNIQUE'];

/** Whether a statement failed because a value that may stand once stands there already, on either database. */
export function isUniqueViolation(error: unknown): boolean {
  return (
    error instanceof QueryFailedError &&
    uniqueViolations.includes((error.driverError as { code?: string }).code ?? '')
  );
}
