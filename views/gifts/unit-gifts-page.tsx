import type { UnitsGifts } from '../../src/gifts/gift-desk.service.js';
import { delegationCrumbs, delegationPath } from '../delegates/paths.js';
import { ButtonLink, Buttons } from '../ui/button.js';
import { EmptyState } from '../ui/empty-state.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { PageHeading } from '../ui/page-heading.js';
import { PostForm } from '../ui/form.js';
import { GiftTable } from './gift-table.js';

/** For a district: what its children are to receive. */
export function UnitGiftsPage({ event, unit, gifts }: UnitsGifts) {
  const t = useText();
  const title = t('gifts.unit.title', { unit: unit.shortName });
  const place = { event, unit, isCommittee: false };
  return (
    <Layout wide title={title} crumbs={delegationCrumbs(place, t, title)}>
      <PageHeading title={title} lead={event.name} />
      <p>{t('gifts.kept')}</p>
      {gifts.length === 0 ? (
        <EmptyState title={t('gifts.unit.none')} text={t('gifts.unit.none-text')} />
      ) : (
        <PostForm action={`${delegationPath(place)}/gift-reading`}>
          <GiftTable caption={title} gifts={gifts} />
        </PostForm>
      )}
      <Buttons>
        <ButtonLink kind="secondary" href={delegationPath(place)}>
          {t('delegates.back-to-delegation')}
        </ButtonLink>
      </Buttons>
    </Layout>
  );
}
