import { isOver } from '../../src/delegates/consent-source.js';
import type { PapersView } from '../../src/delegates/delegation-papers.js';
import type { TravelNote } from '../../src/delegates/delegation-travel.js';
import type { StartedList } from '../../src/delegates/started-lists.js';
import type { DelegationView } from '../../src/delegates/delegation-view.js';
import { takesProposals } from '../../src/programme/event-kinds.js';
import { UnitGiftsCard } from '../gifts/gift-cards.js';
import { importPath } from '../imports/import-place.js';
import { StartedMessage } from '../imports/started-message.js';
import { ChosenCard } from '../selections/chosen-card.js';
import { PapersCard } from '../lists/papers-card.js';
import { SignedCard } from '../lists/signed-card.js';
import { TravelCard } from '../travel/travel-card.js';
import { ButtonLink } from '../ui/button.js';
import { Columns } from '../ui/card.js';
import { emptyForm } from '../ui/form-state.js';
import type { FormState } from '../ui/form-state.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { PageHeading } from '../ui/page-heading.js';
import { AlikeCard } from './alike-card.js';
import { ChosenDelegation } from './chosen-delegation.js';
import { deadlineText } from './deadline.js';
import { DecisionCard } from './decision-card.js';
import { EndedPeople } from './ended-card.js';
import { delegationName } from './delegation-name.js';
import { DelegationMessages } from './delegation-messages.js';
import { DeparturesCard } from './departures-card.js';
import { DelegationPeople } from './delegation-people.js';
import type { PeopleFilter } from './delegation-people.js';
import { eventPeriod } from './event-period.js';
import { delegationCrumbs, delegationPath } from './paths.js';
import { ProblemSummary } from './problem-summary.js';
import { CompositionCard } from './composition-card.js';
import { QuotaCard } from './quota-card.js';
import { RulesCard } from './rule-list.js';
import { RequestsCard } from './requests-card.js';
import { ReviewCard } from './review-card.js';
import { StateTag } from './state-tag.js';

export interface DelegationPageProps {
  view: DelegationView;
  papers: PapersView;
  travel: TravelNote | null;
  /** Of the own unit, while it may be changed. */
  started: StartedList[];
  filter?: PeopleFilter;
  /** After a submission or a decision that could not be carried out. */
  form?: FormState;
}

const wholeList: PeopleFilter = { q: '', only: 'all' };

/** "Is my delegation complete?" for its district, "can it be approved?" for the committee. */
export function DelegationPage(props: DelegationPageProps) {
  const { view, papers, travel, started, filter = wholeList, form = emptyForm } = props;
  const t = useText();
  if (view.isByChoice) return <ChosenDelegation view={view} />;
  const title = delegationName(view, t);
  return (
    <Layout wide title={title} crumbs={delegationCrumbs(view, t)} hasErrors={form.errors.length > 0}>
      <ProblemSummary view={view} form={form} />
      <PageHeading title={title} lead={<Lead view={view} />}>
        <NextSteps view={view} />
      </PageHeading>
      <DelegationMessages view={view} />
      <StartedMessage started={started} pathOf={importPath} />
      <EndedPeople ended={endedOf(view)} />
      <ChosenCard chosen={view.chosen} isOwn={view.isOwn} />
      <Columns>
        <div>
          <DelegationPeople view={view} filter={filter} />
          <DeparturesCard view={view} />
          {!view.isCommittee && <RulesCard judgement={view.judgement} />}
          {!takesProposals(view.event) && (
            <CompositionCard delegates={view.delegates} composition={view.composition} />
          )}
        </div>
        <FirstToDo view={view} form={form} />
        <div class="columns__rest">
          <AlikeCard pairs={view.alike} />
          <UnitGiftsCard view={view} />
          <SignedCard view={view} papers={papers} />
          <TravelCard view={view} travel={travel} />
          <PapersCard view={view} />
        </div>
      </Columns>
    </Layout>
  );
}

/** On a phone above the list of people, which is long. */
function FirstToDo({ view, form }: { view: DelegationView; form: FormState }) {
  return (
    <div class="columns__first">
      <QuotaCard quotas={view.quotas} shortages={view.shortages} />
      <RequestsCard view={view} />
      <ReviewCard view={view} form={form} />
      <DecisionCard view={view} form={form} />
    </div>
  );
}

function NextSteps({ view }: { view: DelegationView }) {
  const t = useText();
  return (
    <>
      {view.consents.size > 0 && (
        <ButtonLink kind="secondary" href={`${delegationPath(view)}/consents`}>
          {t('delegates.consent.of-delegation')}
        </ButtonLink>
      )}
      {view.mayEdit && (
        <ButtonLink kind="secondary" href={`${delegationPath(view)}/imports/new`}>
          {t('delegates.import')}
        </ButtonLink>
      )}
      {(view.mayEdit || view.mayAsk) && (
        <ButtonLink href={`${delegationPath(view)}/delegates/new`}>
          {t(view.mayAsk ? 'delegates.change.ask.register' : 'delegates.add')}
        </ButtonLink>
      )}
    </>
  );
}

function endedOf({ delegates, consents }: DelegationView) {
  return delegates.flatMap(({ id, name }) => {
    const status = consents.get(id)?.status;
    return status && isOver(status) ? [{ id, name, status }] : [];
  });
}

function Lead({ view: { event, delegation, window } }: { view: DelegationView }) {
  const t = useText();
  return (
    <>
      {event.name}
      {event.startsOn && `, ${eventPeriod(event)}`} · <StateTag state={delegation?.state ?? 'none'} /> ·{' '}
      {deadlineText(window, t)}
    </>
  );
}
