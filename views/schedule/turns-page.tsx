import type { Event } from '../../src/programme/event.entity.js';
import type { ScheduleItem } from '../../src/schedule/schedule.entity.js';
import type { Candidate } from '../../src/schedule/templates/dialogues.service.js';
import { VersionField } from '../setup/version-field.js';
import { Button, ButtonLink, Buttons } from '../ui/button.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { HiddenField, TextField } from '../ui/fields.js';
import { PostForm } from '../ui/form.js';
import type { FormState } from '../ui/form-state.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { PageHeading } from '../ui/page-heading.js';
import { DataTable } from '../ui/table.js';
import { draftCrumbs, draftPath, itemPath } from './paths.js';
import { timesOf } from './schedule-words.js';
import { TurnList } from './turn-list.js';

interface TurnsPageProps {
  event: Event;
  item: ScheduleItem;
  candidates: Candidate[];
  form: FormState;
}

const usualMinutes = { askMinutes: '2', answerMinutes: '5' };

/** In which order agencies answer the children, and how long each of them has. */
export function TurnsPage({ event, item, candidates, form }: TurnsPageProps) {
  const t = useText();
  const title = t('schedule.turns.title');
  const values = { ...usualMinutes, version: String(item.version), ...form.values };
  const shown = { ...form, values };
  const nameOf = (slug: string) => candidates.find(({ unitSlug }) => unitSlug === slug)?.name ?? slug;
  return (
    <Layout title={title} crumbs={draftCrumbs(event, t, title)} hasErrors={form.errors.length > 0}>
      <ErrorSummary form={form} />
      <PageHeading title={title} lead={`${item.title}, ${timesOf(item)}`} />
      <PostForm action={`${itemPath(item)}/turns`} method="PUT">
        <VersionField form={shown} />
        <div class="beside">
          <Minutes form={shown} name="askMinutes" label={t('schedule.turns.ask')} />
          <Minutes form={shown} name="answerMinutes" label={t('schedule.turns.answer')} />
        </div>
        <Order item={item} candidates={candidates} typed={form.values.order} />
        <Buttons>
          <Button>{t('schedule.turns.save')}</Button>
          <ButtonLink kind="secondary" href={draftPath(event, item.day)}>
            {t('schedule.back')}
          </ButtonLink>
        </Buttons>
      </PostForm>
      {item.turns.length > 0 && <h2>{t('schedule.turns.now')}</h2>}
      <TurnList turns={item.turns} nameOf={nameOf} />
    </Layout>
  );
}

function Minutes({ form, name, label }: { form: FormState; name: string; label: string }) {
  return <TextField form={form} name={name} label={label} width={3} inputmode="numeric" autocomplete="off" />;
}

interface OrderProps extends Pick<TurnsPageProps, 'item' | 'candidates'> {
  /** With commas, as it was sent. */
  typed: string | undefined;
}

/** Those who are confirmed come in the order of their seats, until somebody says otherwise. */
function Order({ item, candidates, typed }: OrderProps) {
  const t = useText();
  const places = typed?.split(',');
  const confirmed = candidates.filter(({ placeId }) => placeId !== null);
  const usual = (candidate: Candidate) => {
    const chosen = item.turns.length > 0 ? item.turns : confirmed;
    const index = chosen.findIndex(({ unitSlug }) => unitSlug === candidate.unitSlug);
    return index === -1 ? '' : String(index + 1);
  };
  return (
    <DataTable
      caption={t('schedule.turns.order')}
      rows={candidates}
      rowKey={({ unitSlug }) => unitSlug}
      columns={[
        { heading: t('schedule.item.lead-unit'), cell: ({ name }) => name },
        {
          heading: t('schedule.item.lead-place'),
          cell: ({ placeId, leader }) => (placeId ? leader : t('schedule.turns.unconfirmed')),
        },
        {
          heading: t('schedule.turns.place'),
          cell: (candidate) => (
            <PlaceInput
              candidate={candidate}
              value={places?.[candidates.indexOf(candidate)] ?? usual(candidate)}
            />
          ),
        },
      ]}
    />
  );
}

function PlaceInput({ candidate: { unitSlug, name }, value }: { candidate: Candidate; value: string }) {
  const t = useText();
  const id = `order-${unitSlug}`;
  return (
    <>
      <HiddenField name="unit" value={unitSlug} />
      <label class="govuk-visually-hidden" for={id}>
        {t('schedule.turns.place-of', { name })}
      </label>
      <input
        class="govuk-input govuk-input--width-2"
        id={id}
        name="order"
        inputmode="numeric"
        autocomplete="off"
        value={value}
      />
    </>
  );
}
