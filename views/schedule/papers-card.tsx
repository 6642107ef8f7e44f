import { paperKinds } from '../../src/schedule/printing/paper-kinds.js';
import type { Event } from '../../src/programme/event.entity.js';
import { Button } from '../ui/button.js';
import { Card } from '../ui/card.js';
import { HiddenField } from '../ui/fields.js';
import { PostForm } from '../ui/form.js';
import { useText } from '../ui/frame.js';
import { schedulePath } from './paths.js';

/** The schedule to print, as PDF or to be changed in Word. */
export function PapersCard({ event }: { event: Event }) {
  const t = useText();
  return (
    <Card title={t('schedule.paper.title')}>
      <ul class="tasks">
        {paperKinds.map((kind) => (
          <li key={kind} class="tasks__item">
            <div class="tasks__name">{t(`schedule.paper.kind.${kind}`)}</div>
            <PostForm action={`${schedulePath(event)}/papers`} class="move">
              <HiddenField name="kind" value={kind} />
              <Button
                kind="secondary"
                small
                name="format"
                value="pdf"
                aria-label={t('schedule.paper.as-pdf', { kind: t(`schedule.paper.kind.${kind}`) })}
              >
                PDF
              </Button>
              <Button
                kind="secondary"
                small
                name="format"
                value="docx"
                aria-label={t('schedule.paper.as-word', { kind: t(`schedule.paper.kind.${kind}`) })}
              >
                Word
              </Button>
            </PostForm>
          </li>
        ))}
      </ul>
    </Card>
  );
}
