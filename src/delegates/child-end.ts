/**
 * Hears, inside the transaction and after the change itself, that somebody is no longer a child of an event: removed, or in
 * another role. What is kept of them as a child goes with it.
 */
export abstract class ChildEnd {
  abstract of(delegateId: string): Promise<void>;
}
