import { useText } from '../ui/frame.js';
import { Card } from '../ui/card.js';

interface ParticipantsProps {
  districts: string[];
  agencies: string[];
}

/** Who takes part, unit by unit. */
export function Participants({ districts, agencies }: ParticipantsProps) {
  const t = useText();
  if (districts.length + agencies.length === 0) return null;
  return (
    <Card title={t('home.event.takes-part')}>
      <Units kind="districts" names={districts} />
      <Units kind="agencies" names={agencies} />
    </Card>
  );
}

function Units({ kind, names }: { kind: 'districts' | 'agencies'; names: string[] }) {
  const t = useText();
  if (names.length === 0) return null;
  return (
    <>
      <h3>{t(`home.event.${kind}`, { count: names.length })}</h3>
      <p class="soft">{t(`home.event.${kind}-text`)}</p>
      <ul class="units">
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </>
  );
}
