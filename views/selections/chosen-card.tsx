import type { ChosenChild } from '../../src/delegates/choice-source.js';
import { ButtonLink, Buttons } from '../ui/button.js';
import { Card } from '../ui/card.js';
import { useText } from '../ui/frame.js';
import { AnswerTag } from './answer-tag.js';

interface ChosenCardProps {
  chosen: ChosenChild[];
  /** The unit's own officer, whose work the consent is. */
  isOwn: boolean;
  /** The child on whose page the card stands. */
  here?: string;
}

/** Tells a unit which of its children go to the national forum, and what is left to do. */
export function ChosenCard({ chosen, isOwn, here }: ChosenCardProps) {
  const t = useText();
  if (chosen.length === 0) return null;
  const going = chosen.filter(({ answer, isOfForum }) => isOfForum && answer !== 'refused');
  const isOpen = chosen.some(({ answer, isOfForum }) => !isOfForum || answer !== 'agreed');
  return (
    <Card title={t('selections.unit.title')} note={chosen[0]?.event.name} accent={isOpen ? 'sun' : undefined}>
      {chosen.map((child) => (
        <Chosen key={child.delegateId} child={child} isOwn={isOwn} here={here} />
      ))}
      {isOwn && going.length > 0 && <p class="soft small">{t('selections.unit.health')}</p>}
    </Card>
  );
}

function Chosen({ child, isOwn, here }: Omit<ChosenCardProps, 'chosen'> & { child: ChosenChild }) {
  const t = useText();
  const { name, answer, delegateId, isOfForum } = child;
  const isNext = isOwn && isOfForum && answer === 'waiting';
  return (
    <div>
      <p>
        <strong>{name}</strong> {isOfForum && <AnswerTag answer={answer} />}
      </p>
      <p>{t(`selections.unit.next.${isOfForum ? answer : 'left'}`)}</p>
      <Buttons>
        <ButtonLink
          small
          kind={isNext ? 'primary' : 'secondary'}
          href={`/delegates/${delegateId}/consents`}
          aria-label={t('selections.unit.consents-of', { name })}
        >
          {t('selections.unit.consents')}
        </ButtonLink>
        {delegateId !== here && (
          <ButtonLink
            small
            kind="link"
            href={`/delegates/${delegateId}`}
            aria-label={t('selections.unit.child-of', { name })}
          >
            {t('selections.unit.child')}
          </ButtonLink>
        )}
      </Buttons>
    </div>
  );
}
