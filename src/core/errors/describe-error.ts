import { QueryFailedError } from 'typeorm';

/** What a log may say of an error: where it happened, never the values that were sent. */
export function describeError(error: unknown): { error: string; stack?: string } {
  if (!(error instanceof Error)) return { error: typeof error };
  const name =
    error instanceof QueryFailedError
      ? queryFailure(error as QueryFailedError)
      : `${error.name}: ${error.message}`;
  return { error: name, stack: frames(error) };
}

function queryFailure(error: QueryFailedError): string {
  const { code } = error.driverError as { code?: string };
  return `${error.name} ${code ?? ''} in ${error.query.replace(/\s+/g, ' ').slice(0, 300)}`;
}

function frames(error: Error): string {
  return (error.stack ?? '')
    .split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .join('\n');
}
