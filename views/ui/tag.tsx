export type TagTone = 'grey' | 'blue' | 'yellow' | 'red' | 'green';

/** A state in words; the colour only repeats it. */
export function Tag({ tone = 'grey', text }: { tone?: TagTone; text: string }) {
  return <strong class={tone === 'grey' ? 'tag' : `tag tag--${tone}`}>{text}</strong>;
}
