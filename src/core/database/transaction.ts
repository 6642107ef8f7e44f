import type { EntityManager } from 'typeorm';

/** What a running transaction knows; `open` ends with it, so that work that was not awaited cannot write late. */
export class Transaction {
  open = true;
  private subject: { kind: string; id: string } | null = null;
  private readonly fields = new Set<string>();
  private instant: Date | null = null;

  constructor(
    readonly verb: string,
    readonly manager: EntityManager,
  ) {}

  /** Names what the transaction is about, for the activity log; the first one named stays. */
  about(kind: string, id: string, fields: readonly string[] = []): void {
    this.subject ??= { kind, id };
    for (const field of fields) this.fields.add(field);
  }

  /** By the machine's time: of its activity, and of whatever else the transaction writes down about itself. */
  get at(): Date {
    return (this.instant ??= new Date());
  }

  get activity(): { verb: string; subjectKind: string | null; subjectId: string | null; fields: string } {
    return {
      verb: this.verb,
      subjectKind: this.subject?.kind ?? null,
      subjectId: this.subject?.id ?? null,
      fields: [...this.fields].sort().join(','),
    };
  }
}
