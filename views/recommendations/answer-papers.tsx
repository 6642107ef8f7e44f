import type { MatterView } from '../../src/recommendations/gathering/matter-views.service.js';
import { Button } from '../ui/button.js';
import { PostForm } from '../ui/form.js';
import { useText } from '../ui/frame.js';

/** Papers that go with the answers; each opening stays on record. */
export function AnswerPapers({ view: { files, current, may } }: { view: MatterView }) {
  const t = useText();
  if (files.length === 0) return null;
  return (
    <>
      <h3>{t('answers.answer.papers')}</h3>
      <ul class="govuk-list">
        {files.map(({ id, name, answerId }) => (
          <li key={id} class="buttons">
            <PostForm action={`/answer-files/${id}/openings`}>
              <Button kind="link" small>
                {name || t('answers.answer.paper')}
              </Button>
            </PostForm>
            {may.write && answerId === current?.id && (
              <PostForm action={`/answer-files/${id}`} method="DELETE">
                <Button kind="link" small aria-label={t('answers.answer.remove-paper', { name })}>
                  {t('recommendations.about.remove')}
                </Button>
              </PostForm>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
