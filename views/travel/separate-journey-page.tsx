import type { SeparateView } from '../../src/travel/separate-journeys.service.js';
import { delegationCrumbs } from '../delegates/paths.js';
import { Button, ButtonLink, Buttons } from '../ui/button.js';
import { Card } from '../ui/card.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { HiddenField, TextField } from '../ui/fields.js';
import { PostForm } from '../ui/form.js';
import type { FormState } from '../ui/form-state.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { PageHeading } from '../ui/page-heading.js';
import { JourneyFields } from './journey-fields.js';
import { journeyPath, separatePath } from './travel-paths.js';

type SeparateJourneyPageProps = Omit<SeparateView, 'values'> & { form: FormState };

/** What one person does otherwise than their delegation. */
export function SeparateJourneyPage(props: SeparateJourneyPageProps) {
  const t = useText();
  const { delegate, event, unit, offer, isApart, form } = props;
  const title = t('travel.of-person', { name: delegate.name });
  const crumbs = delegationCrumbs({ event, unit, isCommittee: false }, t, title);
  const kept = (name: string) => form.theirs?.[name] ?? form.values[name] ?? 0;
  return (
    <Layout wide title={title} crumbs={crumbs} hasErrors={form.errors.length > 0}>
      <ErrorSummary form={form} />
      <PageHeading title={title} lead={t('travel.apart-lead')} />
      <PostForm class="form" action={separatePath(delegate)} method="PUT">
        <HiddenField name="version" value={kept('version')} />
        <HiddenField name="journeyVersion" value={kept('journeyVersion')} />
        <JourneyFields form={form} offer={offer} unit={unit} />
        <TextField
          form={form}
          name="stayNote"
          optional
          maxLength={160}
          label={t('travel.field.stayNote')}
          hint={t('travel.hint.stayNote')}
        />
        <Buttons>
          <Button>{t('travel.save-person')}</Button>
          <ButtonLink kind="secondary" href={journeyPath({ eventSlug: event.slug, unitSlug: unit.slug })}>
            {t('travel.back')}
          </ButtonLink>
        </Buttons>
      </PostForm>
      {isApart && <RejoinCard id={delegate.id} version={kept('version')} />}
    </Layout>
  );
}

function RejoinCard({ id, version }: { id: string; version: string | number }) {
  const t = useText();
  return (
    <Card>
      <p>{t('travel.rejoin-text')}</p>
      <PostForm action={separatePath({ id })} method="DELETE">
        <HiddenField name="version" value={version} />
        <Button kind="secondary">{t('travel.rejoin')}</Button>
      </PostForm>
    </Card>
  );
}
