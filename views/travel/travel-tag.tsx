import type { JourneyState } from '../../src/travel/travel-words.js';
import { useText } from '../ui/frame.js';
import { Tag } from '../ui/tag.js';

export function TravelTag({ state }: { state: JourneyState }) {
  const t = useText();
  return <Tag tone={state === 'told' ? 'green' : 'yellow'} text={t(`travel.state.${state}`)} />;
}
