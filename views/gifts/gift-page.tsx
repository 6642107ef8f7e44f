import type { ChildsGifts } from '../../src/gifts/gift-reader.js';
import type { OpenGift } from '../../src/gifts/gift-seal.js';
import { formatDong } from '../../src/core/vietnamese/money.js';
import { giverName, thingOf } from '../../src/gifts/gift-names.js';
import { delegationCrumbs } from '../delegates/paths.js';
import { Button, ButtonLink, Buttons } from '../ui/button.js';
import { Details } from '../ui/details.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { HiddenField } from '../ui/fields.js';
import type { FormState } from '../ui/form-state.js';
import { PostForm } from '../ui/form.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { Message } from '../ui/notice.js';
import { PageHeading } from '../ui/page-heading.js';
import { SummaryList } from '../ui/summary-list.js';
import { GiftFields, StateFields } from './gift-fields.js';
import { GiftTag } from './gift-tag.js';

export interface GiftPageProps extends ChildsGifts {
  gift: OpenGift;
  /** As a form shows what is stored. */
  values: Record<string, string>;
  /** What was typed; without it, what is stored. */
  form?: FormState;
}

/** One gift: the district's while it is proposed, the committee's in any state. */
export function GiftPage(view: GiftPageProps) {
  const t = useText();
  const { gift, delegate, unit, isCommittee, mayPropose } = view;
  const form = view.form ?? { values: view.values, errors: [] };
  const title = t('gifts.of-child', { name: delegate.name });
  const mayEdit = isCommittee || (mayPropose && gift.state === 'proposed');
  return (
    <Layout title={title} crumbs={delegationCrumbs(view, t, title)} hasErrors={form.errors.length > 0}>
      <ErrorSummary form={form} />
      <PageHeading title={title} lead={unit.shortName} />
      {mayEdit ? <GiftForm view={view} form={form} /> : <Facts view={view} />}
      {mayEdit && !isCommittee && <Removal gift={gift} />}
      <Buttons>
        {isCommittee ? (
          <ButtonLink kind="secondary" href={`/events/${gift.eventSlug}/gifts`}>
            {t('gifts.title')}
          </ButtonLink>
        ) : (
          <ButtonLink kind="secondary" href={`/delegates/${delegate.id}`}>
            {t('gifts.child.back')}
          </ButtonLink>
        )}
      </Buttons>
    </Layout>
  );
}

function GiftForm({ view: { gift, isCommittee }, form }: { view: GiftPageProps; form: FormState }) {
  const t = useText();
  const path = `/gifts/${gift.id}`;
  return (
    <PostForm action={isCommittee ? `${path}/decision` : path} method="PUT" class="form">
      <HiddenField name="version" value={form.theirs?.version ?? form.values.version ?? gift.version} />
      <GiftFields form={form} />
      {isCommittee && <StateFields form={form} />}
      <Button>{t('gifts.save')}</Button>
    </PostForm>
  );
}

function Removal({ gift: { id, version } }: { gift: OpenGift }) {
  const t = useText();
  return (
    <Details summary={t('gifts.remove')}>
      <PostForm action={`/gifts/${id}`} method="DELETE">
        <HiddenField name="version" value={version} />
        <Button kind="danger">{t('gifts.remove')}</Button>
      </PostForm>
    </Details>
  );
}

function Facts({ view: { gift, unit } }: { view: GiftPageProps }) {
  const t = useText();
  return (
    <>
      <Message>{t('gifts.decided-text')}</Message>
      <SummaryList
        rows={[
          { label: t('gifts.field.what'), value: thingOf(gift, t) },
          { label: t('gifts.field.value'), value: gift.value === null ? '' : formatDong(gift.value) },
          { label: t('gifts.field.giver'), value: giverName({ ...gift, unitName: unit.shortName }, t) },
          { label: t('gifts.field.state'), value: <GiftTag state={gift.state} /> },
          ...(gift.reason ? [{ label: t('gifts.field.reason'), value: gift.reason }] : []),
        ]}
      />
    </>
  );
}
