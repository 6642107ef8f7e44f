import type { DelegationView } from '../../src/delegates/delegation-view.js';
import { ChosenCard } from '../selections/chosen-card.js';
import { ButtonLink } from '../ui/button.js';
import { EmptyState } from '../ui/empty-state.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { Message } from '../ui/notice.js';
import { PageHeading } from '../ui/page-heading.js';
import { delegationCrumbs, delegationPath } from './paths.js';

/** A unit's children at an event for which the committee chooses: nothing to register, nothing to hand in. */
export function ChosenDelegation({ view }: { view: DelegationView }) {
  const t = useText();
  const title = t('delegates.delegation-of', { unit: view.unit.shortName });
  return (
    <Layout title={title} crumbs={delegationCrumbs(view, t)}>
      <PageHeading title={title} lead={view.event.name}>
        {view.chosen.length > 0 && (
          <ButtonLink kind="secondary" href={`${delegationPath(view)}/consents`}>
            {t('delegates.consent.of-delegation')}
          </ButtonLink>
        )}
      </PageHeading>
      <Message>
        <p>{t('selections.unit.by-committee')}</p>
      </Message>
      {view.chosen.length === 0 ? (
        <EmptyState title={t('selections.unit.nobody')} text={t('selections.unit.nobody-text')} />
      ) : (
        <ChosenCard chosen={view.chosen} isOwn={view.isOwn} />
      )}
    </Layout>
  );
}
