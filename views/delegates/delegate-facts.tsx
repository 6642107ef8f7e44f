import { circumstances } from '../../src/delegates/delegate-roles.js';
import type { Delegate } from '../../src/delegates/delegate.entity.js';
import type { DelegateView } from '../../src/delegates/delegate-reader.js';
import type { Translate } from '../text/text.js';
import { Button } from '../ui/button.js';
import { Card } from '../ui/card.js';
import { PostForm } from '../ui/form.js';
import { useText } from '../ui/frame.js';
import { SummaryList } from '../ui/summary-list.js';
import { PhoneLink } from '../ui/phone-link.js';
import type { SummaryRow } from '../ui/summary-list.js';
import { valueInWords } from './value-words.js';

const personFields = ['role', 'name', 'born', 'gender', 'school', 'className'] as const;
const contactFields = { child: ['guardianName', 'guardianPhone'], adult: ['phone'] } as const;
type Field = (typeof personFields)[number] | 'guardianName' | 'guardianPhone' | 'phone';

/** The person's details in groups, each line with its way to change it. */
export function DelegateFacts({ view, note }: { view: DelegateView; note?: string }) {
  const t = useText();
  const contact = view.delegate.role === 'child' ? 'child' : 'adult';
  return (
    <>
      <Card title={t('delegates.group.person')}>
        <SummaryList rows={personFields.map((field) => rowOf(view, field, t))} />
      </Card>
      <Card title={t(`delegates.group.${contact}`)}>
        <SummaryList rows={contactFields[contact].map((field) => rowOf(view, field, t))} />
      </Card>
      <Circumstances view={view} />
      <Card title={t('delegates.group.health')}>
        <Health delegate={view.delegate} note={note} />
      </Card>
    </>
  );
}

/** For the own district alone. */
function Circumstances({ view: { circumstances: known, delegate, delegation } }: { view: DelegateView }) {
  const t = useText();
  if (known === null) return null;
  const rows = circumstances.map((one) => ({
    label: t(`delegates.shape.measure.${one}`),
    value: t(known.includes(one) ? 'common.yes' : 'common.no'),
    editHref: mayChange(delegation) ? `/delegates/${delegate.id}/edit#circumstances` : undefined,
  }));
  return (
    <Card title={t('delegates.field.circumstances')} note={t('delegates.shape.own-only')}>
      <SummaryList rows={rows} />
    </Card>
  );
}

function mayChange({ mayEdit, mayAsk }: DelegateView['delegation']): boolean {
  return mayEdit || mayAsk;
}

function Health({ delegate: { id, healthSealed }, note }: { delegate: Delegate; note?: string }) {
  const t = useText();
  if (!healthSealed) return <p class="soft">{t('delegates.health-none')}</p>;
  if (note !== undefined) return <p class="keep-lines">{note}</p>;
  return (
    <>
      <p>{t('delegates.health-sealed')}</p>
      <PostForm action={`/delegates/${id}/health-reading`}>
        <Button kind="secondary">{t('delegates.health-show')}</Button>
      </PostForm>
    </>
  );
}

function rowOf({ delegate, delegation }: DelegateView, field: Field, t: Translate): SummaryRow {
  const isPhone = field === 'phone' || field === 'guardianPhone';
  const phone = isPhone ? delegate[field] : '';
  return {
    label: t(`delegates.field.${field}`),
    value: phone ? <PhoneLink phone={phone} /> : valueInWords(field, delegate[field], t),
    editHref: mayChange(delegation) ? `/delegates/${delegate.id}/edit#${field}` : undefined,
  };
}
