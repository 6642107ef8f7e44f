import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { FormState } from '../../../views/ui/form-state.js';
import { translate } from '../../../views/text/text.js';
import { LessThan } from 'typeorm';
import { Database } from '../database/database.js';
import { InvalidFields, Refused, Stale } from '../errors/refusals.js';
import type { FieldMistake } from '../errors/refusals.js';
import { Page, SeeOther } from '../html/page.js';
import type { Done } from '../html/page.js';
import { actingPerson, currentRequest } from '../request/request-context.js';
import type { OpenSubmission } from '../request/request-context.js';
import type { BaseForm } from './base-form.js';
import { readForm, typedValues } from './read-form.js';
import type { FormClass } from './read-form.js';
import { Sensitive } from '../secrets/sensitive.js';
import { Submission } from './submission.entity.js';

const keptFor = 7 * 24 * 3_600_000;

interface Steps<F, R> {
  /** One verb of a service; returns what its transaction returns. */
  work: (form: F) => Promise<R>;
  /** Where to go and what to say when it is done. */
  then: (result: R, form: F) => SeeOther;
  /** The page of the form again, with what was typed; without it a broken rule shows the error page. */
  again?: (state: FormState) => Page | Promise<Page>;
  /** Done as often as it is sent, for what the answer itself must bring: a session, for one. */
  repeatable?: true;
}

interface Attempt<F, R> {
  /** Null for repeatable forms and forms without a key: they are done as often as they are sent. */
  id: string | null;
  body: unknown;
  steps: Steps<F, R>;
}

interface Outcome {
  location: string;
  done: Done | null;
}

/**
 * Takes a POST from body to redirect. A form sent twice with the same key and the same content does its work once
 * and leads to the same place; the outcome is stored in the transaction that does the work.
 */
@Injectable()
export class Submissions {
  constructor(
    private readonly database: Database,
    private readonly sensitive: Sensitive,
  ) {}

  async submit<F extends BaseForm, R>(
    Form: FormClass<F>,
    body: unknown,
    steps: Steps<F, R>,
  ): Promise<Page | SeeOther> {
    const { form, mistakes } = readForm(Form, body);
    if (!form) return this.again(new InvalidFields(mistakes), body, steps);
    const id = form.formKey && !steps.repeatable ? submissionId(body) : null;
    return (await this.outcome(id)) ?? this.workOnce(form, { id, body, steps });
  }

  /** The banner of a finished submission; only for the person who sent it. */
  async doneOf(id: string): Promise<Done | null> {
    const found = await this.database.findOne(Submission, { id });
    const isOwn = found?.personId === actingPerson();
    return found && isOwn ? this.opened(found).done : null;
  }

  /** Forgets outcomes that no Back button will ask for. */
  async sweep(): Promise<void> {
    const before = new Date(Date.now() - keptFor);
    await this.database.housekeeping('submission.sweep', () =>
      this.database.of(Submission).delete({ at: LessThan(before) }),
    );
  }

  private async workOnce<F, R>(form: F, { id, body, steps }: Attempt<F, R>): Promise<Page | SeeOther> {
    const outcomeOf = (result: unknown) => this.sealed(id ?? '', outcomeIn(steps.then(result as R, form)));
    const submission = id === null ? null : { id, outcomeOf, outcome: null };
    try {
      const result = await duringSubmission(submission, () => steps.work(form));
      const next = steps.then(result, form);
      next.submissionId = this.storedAs(submission, next);
      return next;
    } catch (error) {
      return (await this.outcome(id)) ?? (await this.again(error, body, steps));
    }
  }

  private async outcome(id: string | null): Promise<SeeOther | null> {
    const found = id && (await this.database.findOne(Submission, { id }));
    if (!found) return null;
    const { location, done } = this.opened(found);
    return Object.assign(new SeeOther(location, done), { submissionId: id });
  }

  /**
   * The id under which the outcome stands, when a transaction stored one. The work must return what its transaction
   * returned: otherwise a repeat would lead elsewhere than the first time.
   */
  private storedAs(submission: OpenSubmission | null, next: SeeOther): string | null {
    if (!submission?.outcome) return null;
    const { id, outcome } = submission;
    if (JSON.stringify(this.opened({ id, outcome })) === JSON.stringify(outcomeIn(next))) return id;
    throw new Error(
      'The work returned something other than its transaction, whose result decided the outcome.',
    );
  }

  private sealed(id: string, outcome: Outcome): string {
    return this.sensitive.seal(JSON.stringify(outcome), `submissions.outcome/${id}`);
  }

  private opened({ id, outcome }: Pick<Submission, 'id' | 'outcome'>): Outcome {
    return JSON.parse(this.sensitive.open(outcome, `submissions.outcome/${id}`)) as Outcome;
  }

  private async again<F, R>(error: unknown, body: unknown, { again }: Steps<F, R>): Promise<Page> {
    const status = statusOf(error);
    if (!again || status === null) throw error;
    const shown = await again({
      values: typedValues(body),
      errors: mistakesOf(error).map(inWords),
      ...(error instanceof Stale ? { theirs: error.theirs } : {}),
    });
    return new Page(shown.content, status);
  }
}

async function duringSubmission<T>(submission: OpenSubmission | null, work: () => Promise<T>): Promise<T> {
  const request = currentRequest();
  if (!request) return work();
  request.submission = submission;
  return work().finally(() => (request.submission = null));
}

function submissionId(body: unknown): string {
  const request = currentRequest();
  const identity = JSON.stringify([request?.personId ?? null, request?.route ?? null, body]);
  return createHash('sha256').update(identity).digest('hex');
}

function outcomeIn(next: SeeOther): Outcome {
  return { location: next.location, done: next.done };
}

function statusOf(error: unknown): 422 | 409 | null {
  if (error instanceof InvalidFields) return 422;
  return error instanceof Refused || error instanceof Stale ? 409 : null;
}

function mistakesOf(error: unknown): FieldMistake[] {
  if (error instanceof InvalidFields) return error.mistakes;
  if (error instanceof Refused) return [{ field: '', key: error.key, params: error.params }];
  return [{ field: '', key: 'forms.stale' }];
}

function inWords({ field, key, params }: FieldMistake): { field: string; message: string } {
  return { field, message: translate(currentRequest()?.language ?? 'vi')(key, params) };
}
