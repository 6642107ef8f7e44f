export function journeyPath({ eventSlug, unitSlug }: { eventSlug: string; unitSlug: string }): string {
  return `/events/${eventSlug}/delegations/${unitSlug}/travel`;
}

export function separatePath({ id }: { id: string }): string {
  return `/delegates/${id}/travel`;
}

export function travelPath(event: { slug: string }): string {
  return `/events/${event.slug}/travel`;
}
