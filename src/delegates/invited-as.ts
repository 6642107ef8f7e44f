/** Tells badges what stands in place of a delegation for those who come by invitation; the room above provides it. */
export abstract class InvitedAs {
  /** Title and body by the delegate's id. */
  abstract of(eventSlug: string): Promise<Map<string, string>>;
}
