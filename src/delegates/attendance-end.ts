/** Hears that somebody may not come any more, inside the transaction that says so: what opens doors for them must close. */
export abstract class AttendanceEnd {
  abstract of(delegateId: string): Promise<void>;
}
