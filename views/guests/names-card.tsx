import type { GuestPageView } from '../../src/guests/guest-list.service.js';
import { VersionField } from '../setup/version-field.js';
import { Button } from '../ui/button.js';
import { Card } from '../ui/card.js';
import { TextArea } from '../ui/fields.js';
import { PostForm } from '../ui/form.js';
import type { FormState } from '../ui/form-state.js';
import { useText } from '../ui/frame.js';
import { Message } from '../ui/notice.js';
import { LikelyTwin } from './guest-fields.js';

interface NamesCardProps {
  view: GuestPageView;
  form: FormState;
}

/** Who comes for a body: asked once it has accepted. */
export function NamesCard({ view, form }: NamesCardProps) {
  const t = useText();
  const { guest, people } = view.entry;
  if (guest.name !== '') return null;
  return (
    <Card
      title={t('guests.legend.names')}
      note={t('guests.names.count', { named: people.length, headcount: guest.headcount })}
    >
      {guest.kind === 'performer' && <Message>{t('guests.names.children')}</Message>}
      {guest.state === 'accepted' ? <Names view={view} form={form} /> : <p>{t('guests.names.later')}</p>}
    </Card>
  );
}

function Names({ view, form }: NamesCardProps) {
  const t = useText();
  return (
    <PostForm action={`/guests/${view.entry.guest.id}/names`} method="PUT">
      <VersionField form={form} />
      <TextArea
        form={form}
        name="names"
        label={t('guests.names.label')}
        hint={<Rule />}
        rows={Math.min(14, Math.max(4, view.entry.people.length + 2))}
        optional
      />
      <LikelyTwin form={form} name="repeated" />
      <Button>{t('guests.names.save')}</Button>
    </PostForm>
  );
}

function Rule() {
  const t = useText();
  return (
    <>
      {t('guests.names.rule')}
      <br />
      {t('guests.names.example')}
    </>
  );
}
