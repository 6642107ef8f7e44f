import type { GuestPageView } from '../../src/guests/guest-list.service.js';
import { invitationWays } from '../../src/guests/guest-words.js';
import { VersionField } from '../setup/version-field.js';
import { Button } from '../ui/button.js';
import { Card } from '../ui/card.js';
import { DateField } from '../ui/date-field.js';
import { Details } from '../ui/details.js';
import { HiddenField, RadioField } from '../ui/fields.js';
import { PostForm } from '../ui/form.js';
import type { FormState } from '../ui/form-state.js';
import { useText } from '../ui/frame.js';
import { GuestState } from './guest-state.js';

interface InvitationCardProps {
  view: GuestPageView;
  form: FormState;
}

/** Where the invitation stands, and each step that may follow or be taken back. */
export function InvitationCard({ view, form }: InvitationCardProps) {
  const t = useText();
  const { guest } = view.entry;
  return (
    <Card title={t('guests.legend.invitation')}>
      <p>
        <GuestState guest={guest} />
      </p>
      {guest.state !== 'planned' && <Answers view={view} />}
      {guest.state === 'planned' ? (
        <Invite view={view} form={form} />
      ) : (
        <Details summary={t('guests.invitation.correct')} open={form.errors.length > 0}>
          <Invite view={view} form={form} />
        </Details>
      )}
    </Card>
  );
}

function Answers({ view }: { view: GuestPageView }) {
  const { state } = view.entry.guest;
  return (
    <div class="buttons">
      {state !== 'accepted' && <Step view={view} step="acceptance" />}
      {state !== 'declined' && <Step view={view} step="refusal" />}
      {state !== 'invited' && <Step view={view} step="answer" />}
      {state === 'invited' && <Step view={view} step="invitation" />}
    </div>
  );
}

/** The first two go on, the others take back. */
function Step({
  view,
  step,
}: {
  view: GuestPageView;
  step: 'acceptance' | 'refusal' | 'answer' | 'invitation';
}) {
  const t = useText();
  const { id, version } = view.entry.guest;
  const takesBack = step === 'answer' || step === 'invitation';
  return (
    <PostForm action={`/guests/${id}/${step}`} method={takesBack ? 'DELETE' : 'POST'}>
      <HiddenField name="version" value={version} />
      <Button kind={takesBack ? 'link' : 'secondary'}>{t(`guests.step.${step}`)}</Button>
    </PostForm>
  );
}

function Invite({ view, form }: InvitationCardProps) {
  const t = useText();
  const { id, state } = view.entry.guest;
  const ways = invitationWays.map((value) => ({ value, text: t(`guests.way.${value}`) }));
  return (
    <PostForm action={`/guests/${id}/invitation`}>
      <VersionField form={form} />
      <RadioField form={form} name="way" label={t('guests.field.way')} options={ways} row />
      <DateField form={form} name="on" label={t('guests.field.on')} hint={t('guests.on-hint')} optional />
      <Button kind={state === 'planned' ? 'primary' : 'secondary'}>{t('guests.invitation.save')}</Button>
    </PostForm>
  );
}
