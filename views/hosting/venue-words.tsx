import type { ProposalState } from '../../src/hosting/hosting-words.js';
import type { VenueProposal } from '../../src/hosting/venue-proposal.entity.js';
import { useText } from '../ui/frame.js';
import { SummaryList } from '../ui/summary-list.js';
import { Tag } from '../ui/tag.js';
import type { TagTone } from '../ui/tag.js';

const tones: Record<ProposalState, TagTone> = {
  waiting: 'yellow',
  accepted: 'green',
  returned: 'red',
  withdrawn: 'grey',
  unchosen: 'grey',
  replaced: 'grey',
};

export function ProposalTag({ state }: { state: ProposalState }) {
  const t = useText();
  return <Tag tone={tones[state]} text={t(`hosting.venue.state.${state}`)} />;
}

/** What the host says of a place. */
export function VenueFacts({ proposal }: { proposal: VenueProposal }) {
  const t = useText();
  const { address, capacity, strengths, rainPlan, note } = proposal;
  const lines = (text: string) => text && <span class="keep-lines">{text}</span>;
  return (
    <SummaryList
      rows={[
        { label: t('hosting.venue.address'), value: address },
        { label: t('hosting.venue.capacity'), value: t('hosting.venue.people', { count: capacity }) },
        { label: t('hosting.venue.rain'), value: lines(rainPlan) },
        ...(strengths ? [{ label: t('hosting.venue.strengths'), value: lines(strengths) }] : []),
        ...(note ? [{ label: t('hosting.venue.note'), value: lines(note) }] : []),
      ]}
    />
  );
}
