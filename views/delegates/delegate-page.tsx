import { dayInVietnam, formatDay } from '../../src/core/vietnamese/dates.js';
import { invitedOnly } from '../../src/delegates/delegate-roles.js';
import type { DelegateView } from '../../src/delegates/delegate-reader.js';
import { ChildGiftsCard } from '../gifts/gift-cards.js';
import { ChosenCard } from '../selections/chosen-card.js';
import { Button, ButtonLink, Buttons } from '../ui/button.js';
import { Card } from '../ui/card.js';
import { Details } from '../ui/details.js';
import { HiddenField } from '../ui/fields.js';
import { emptyForm } from '../ui/form-state.js';
import type { FormState } from '../ui/form-state.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { PostForm } from '../ui/form.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { Message } from '../ui/notice.js';
import { PageHeading } from '../ui/page-heading.js';
import { ConsentCard } from './consent-card.js';
import { DelegateFacts } from './delegate-facts.js';
import { DelegateHistory } from './delegate-history.js';
import { delegationCrumbs, delegationPath } from './paths.js';
import { problemHref } from './problems.js';
import { PersonStatus } from './person-status.js';

export interface DelegatePageProps {
  view: DelegateView;
  /** The opened note, after it was asked for. */
  note?: string;
  form?: FormState;
}

/** One person: answers to check, what is missing, and what was done. */
export function DelegatePage({ view, note, form = emptyForm }: DelegatePageProps) {
  const t = useText();
  const { delegate, delegation } = view;
  return (
    <Layout
      title={delegate.name}
      crumbs={delegationCrumbs(delegation, t, delegate.name)}
      hasErrors={form.errors.length > 0}
    >
      <ErrorSummary form={form} />
      <PageHeading title={delegate.name} lead={<Lead view={view} />}>
        {(delegation.mayEdit || delegation.mayAsk) && (
          <ButtonLink href={`/delegates/${delegate.id}/edit`}>
            {t(delegation.mayAsk ? 'delegates.change.ask.edit' : 'common.edit')}
          </ButtonLink>
        )}
      </PageHeading>
      <Before view={view} />
      <Missing view={view} />
      <ChosenCard chosen={chosenOf(view)} isOwn={delegation.isOwn} here={delegate.id} />
      <ConsentCard view={view} />
      <DelegateFacts view={view} note={note} />
      <ChildGiftsCard view={view} />
      {!delegation.isByChoice && <Leaving view={view} />}
      <DelegateHistory history={view.history} before={view.before?.name} />
      <Buttons>
        <ButtonLink kind="secondary" href={delegationPath(view)}>
          {t('delegates.back-to-delegation')}
        </ButtonLink>
        {view.event.startsOn && travels(view) && (
          <ButtonLink kind="secondary" href={`${delegationPath(view)}/travel`}>
            {t('travel.of-delegation')}
          </ButtonLink>
        )}
      </Buttons>
    </Layout>
  );
}

/** Guests come as they like, and the national forum has a journey of its own. */
function travels({ delegate: { role }, delegation }: DelegateView): boolean {
  return !delegation.isByChoice && !(invitedOnly as readonly string[]).includes(role);
}

/** The person itself, at whichever of its two forums. */
function chosenOf({ delegate: { id }, delegation }: DelegateView) {
  return delegation.chosen.filter((child) => [child.delegateId, child.fromDelegateId].includes(id));
}

function Lead({ view: { delegate, unit, delegation } }: { view: DelegateView }) {
  const t = useText();
  return (
    <>
      {t(`delegates.role.${delegate.role}`)} · {unit.shortName} ·{' '}
      <PersonStatus delegate={delegate} view={delegation} />
    </>
  );
}

function Missing({ view: { problems, delegation } }: { view: DelegateView }) {
  const t = useText();
  if (problems.length === 0) return null;
  return (
    <Card title={t('delegates.only.missing')} accent="sun">
      <ul>
        {problems.map((problem) => (
          <li key={problem.field}>
            {delegation.mayEdit || delegation.mayAsk ? (
              <a href={problemHref(problem)}>{t(problem.key, problem.params)}</a>
            ) : (
              t(problem.key, problem.params)
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** Ways out of the delegation. What was typed by mistake goes without a trace, as long as nobody else has seen the list. */
function Leaving({ view: { delegate, delegation } }: { view: DelegateView }) {
  const t = useText();
  const { mayAsk, mayEdit } = delegation;
  if (!mayEdit && !mayAsk) return null;
  const path = `/delegates/${delegate.id}`;
  const [substitute, withdraw] = mayAsk
    ? (['delegates.change.ask.substitute', 'delegates.change.ask.withdraw'] as const)
    : (['delegates.departure.substitute-open', 'delegates.departure.withdraw-open'] as const);
  return (
    <Card title={t('delegates.departure.ways')}>
      <p>{t('delegates.departure.ways-text')}</p>
      <Buttons>
        <ButtonLink kind="secondary" href={`${path}/substitution/new`}>
          {t(substitute)}
        </ButtonLink>
        <ButtonLink kind="secondary" href={`${path}/withdrawal/new`}>
          {t(withdraw)}
        </ButtonLink>
      </Buttons>
      {mayEdit && delegation.delegation?.state === 'draft' && <Removal delegate={delegate} />}
    </Card>
  );
}

function Removal({ delegate: { id, name, version } }: Pick<DelegateView, 'delegate'>) {
  const t = useText();
  return (
    <Details summary={t('delegates.remove-open')}>
      <PostForm action={`/delegates/${id}`} method="DELETE">
        <HiddenField name="version" value={version} />
        <Message tone="danger">{t('delegates.remove-text', { name })}</Message>
        <Button kind="danger">{t('delegates.remove')}</Button>
      </PostForm>
    </Details>
  );
}

/** Whose place the person has taken. */
function Before({ view: { before } }: { view: DelegateView }) {
  const t = useText();
  if (!before) return null;
  const day = formatDay(dayInVietnam(before.leftAt));
  return (
    <Message>
      {t('delegates.departure.in-place-of', { day })} <a href={`/delegates/${before.id}`}>{before.name}</a>
    </Message>
  );
}
