import type { Arrival } from '../../src/letters/letter-views.service.js';
import { letterKinds } from '../../src/letters/letter-words.js';
import type { Recipient } from '../../src/letters/recipients.service.js';
import type { Event } from '../../src/programme/event.entity.js';
import { Button, ButtonLink, Buttons } from '../ui/button.js';
import { Details } from '../ui/details.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { RadioField, TextField } from '../ui/fields.js';
import { PostForm } from '../ui/form.js';
import { errorOf } from '../ui/form-state.js';
import type { FormState } from '../ui/form-state.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { PageHeading } from '../ui/page-heading.js';
import { ArrivalNote } from './arrival-note.js';
import { letterCrumbs, lettersPath } from './letter-paths.js';

interface MakeLettersPageProps {
  event: Event;
  recipients: Recipient[];
  arrival: Arrival;
  form: FormState;
}

/** One letter for each of the ticked, as the words are now. */
export function MakeLettersPage({ event, recipients, arrival, form }: MakeLettersPageProps) {
  const t = useText();
  const title = t('letters.make');
  const kinds = letterKinds.map((value) => ({ value, text: t(`letters.kind.${value}`) }));
  return (
    <Layout title={title} hasErrors={form.errors.length > 0} crumbs={letterCrumbs(event, t, title)}>
      <ErrorSummary form={form} />
      <PageHeading title={title} lead={event.name} />
      <ArrivalNote arrival={arrival} />
      <PostForm action={lettersPath(event.slug)}>
        <RadioField form={form} name="kind" label={t('letters.column.kind')} options={kinds} />
        <TextField
          form={form}
          name="before"
          label={t('letters.before')}
          hint={t('letters.before-hint')}
          maxLength={120}
          optional
        />
        <RecipientFields recipients={recipients} form={form} />
        <Buttons>
          <Button>{t('letters.make')}</Button>
          <ButtonLink kind="secondary" href={lettersPath(event.slug)}>
            {t('representatives.receipt.back')}
          </ButtonLink>
        </Buttons>
      </PostForm>
    </Layout>
  );
}

const groups = ['seats', 'districts', 'guests', 'units'] as const;

function RecipientFields({ recipients, form }: { recipients: Recipient[]; form: FormState }) {
  const t = useText();
  const mistake = errorOf(form, 'to');
  const chosen = (form.values.to ?? '').split(',');
  return (
    <div id="to" class={mistake ? 'govuk-form-group govuk-form-group--error' : 'govuk-form-group'}>
      <h2>{t('letters.to-whom')}</h2>
      {mistake && <p class="govuk-error-message">{mistake}</p>}
      {groups.map((group) => {
        const members = recipients.filter((one) => one.group === group);
        if (members.length === 0) return null;
        const isOpen = group === 'seats' || members.some(({ key }) => chosen.includes(key));
        return (
          <Details key={group} summary={t(`letters.group.${group}`, { count: members.length })} open={isOpen}>
            {members.map((recipient) => (
              <Box key={recipient.key} recipient={recipient} isChosen={chosen.includes(recipient.key)} />
            ))}
          </Details>
        );
      })}
    </div>
  );
}

function Box({ recipient: { key, name }, isChosen }: { recipient: Recipient; isChosen: boolean }) {
  const id = key.replace(':', '-');
  return (
    <div class="govuk-checkboxes govuk-checkboxes--small">
      <div class="govuk-checkboxes__item">
        <input
          class="govuk-checkboxes__input"
          type="checkbox"
          id={id}
          name="to"
          value={key}
          checked={isChosen}
        />
        <label class="govuk-label govuk-checkboxes__label" for={id}>
          {name}
        </label>
      </div>
    </div>
  );
}
