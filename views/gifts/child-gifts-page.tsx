import { formatDong } from '../../src/core/vietnamese/money.js';
import { giverName, thingOf } from '../../src/gifts/gift-names.js';
import type { ChildsGifts } from '../../src/gifts/gift-reader.js';
import type { OpenGift } from '../../src/gifts/gift-seal.js';
import { delegationCrumbs } from '../delegates/paths.js';
import { Button, ButtonLink, Buttons } from '../ui/button.js';
import { Card } from '../ui/card.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { emptyForm } from '../ui/form-state.js';
import type { FormState } from '../ui/form-state.js';
import { PostForm } from '../ui/form.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { Message } from '../ui/notice.js';
import { PageHeading } from '../ui/page-heading.js';
import { GiftFields } from './gift-fields.js';
import { GiftTag } from './gift-tag.js';

export interface ChildGiftsPageProps extends ChildsGifts {
  form?: FormState;
}

const fresh: FormState = { ...emptyForm, values: { quantity: '1', giver: 'fund' } };

/** For a child's own district: what it is to receive, and one more. */
export function ChildGiftsPage({ form = fresh, ...view }: ChildGiftsPageProps) {
  const t = useText();
  const { delegate, unit, gifts, mayPropose } = view;
  const title = t('gifts.of-child', { name: delegate.name });
  return (
    <Layout title={title} crumbs={delegationCrumbs(view, t, title)} hasErrors={form.errors.length > 0}>
      <ErrorSummary form={form} />
      <PageHeading title={title} lead={unit.shortName} />
      <Message>{t('gifts.kept')}</Message>
      {gifts.length === 0 && <p>{t('gifts.child.none')}</p>}
      {gifts.map((gift) => (
        <GiftCard key={gift.id} gift={gift} unitName={unit.shortName} />
      ))}
      {mayPropose ? <Proposal delegateId={delegate.id} form={form} /> : <p>{t('gifts.child.closed')}</p>}
      <Buttons>
        <ButtonLink kind="secondary" href={`/delegates/${delegate.id}`}>
          {t('gifts.child.back')}
        </ButtonLink>
      </Buttons>
    </Layout>
  );
}

function GiftCard({ gift, unitName }: { gift: OpenGift; unitName: string }) {
  const t = useText();
  const { id, state, value, what } = gift;
  return (
    <Card title={thingOf(gift, t)} note={<GiftTag state={state} />}>
      <p>
        {[giverName({ ...gift, unitName }, t), value !== null && `${formatDong(value)} đồng`]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {gift.note && <p class="keep-lines soft">{gift.note}</p>}
      {gift.reason && <p class="keep-lines">{gift.reason}</p>}
      <PostForm action={`/gifts/${id}/reading`}>
        <Button kind="secondary" small aria-label={`${t('gifts.edit')}: ${what}`}>
          {t('gifts.edit')}
        </Button>
      </PostForm>
    </Card>
  );
}

function Proposal({ delegateId, form }: { delegateId: string; form: FormState }) {
  const t = useText();
  return (
    <>
      <h2>{t('gifts.child.new')}</h2>
      <PostForm action={`/delegates/${delegateId}/gifts`} class="form">
        <GiftFields form={form} />
        <Button>{t('gifts.propose')}</Button>
      </PostForm>
    </>
  );
}
