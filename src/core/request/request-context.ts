import { AsyncLocalStorage } from 'node:async_hooks';
import type { Language } from '../../../views/text/text.js';

/** Who asks, in which language, and which form; travels with the request and is never handed on by parameter. */
export interface RequestContext {
  /** Null for visitors who have not signed in. */
  personId: string | null;
  language: Language;
  address: string;
  /** Method and path, part of a form's identity. */
  route: string;
  /** Set while a form's work runs: the transaction that does it stores the outcome with it. */
  submission: OpenSubmission | null;
}

export interface OpenSubmission {
  id: string;
  /** As it is stored. */
  outcomeOf: (result: unknown) => string;
  /** As it was stored with the first transaction of the work; null before. */
  outcome: string | null;
}

const storage = new AsyncLocalStorage<RequestContext>();

export function runInRequest<T>(context: RequestContext, work: () => T): T {
  return storage.run(context, work);
}

/** Undefined outside of requests: on the command line and in jobs. */
export function currentRequest(): RequestContext | undefined {
  return storage.getStore();
}

/** Who does what is done here; null for visitors, the command line and jobs. */
export function actingPerson(): string | null {
  return currentRequest()?.personId ?? null;
}
