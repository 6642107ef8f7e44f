import type { SelectionsView } from '../../src/selections/selection-reader.service.js';
import { Button } from '../ui/button.js';
import { Card } from '../ui/card.js';
import { PostForm } from '../ui/form.js';
import { useText } from '../ui/frame.js';
import { selectionsPath } from './paths.js';

/** The list on paper: who waits is on the screen only. */
export function PrintCard({ view }: { view: SelectionsView }) {
  const t = useText();
  const { agreed, waiting } = view.balance;
  return (
    <Card title={t('selections.print.title')}>
      {agreed === 0 ? (
        <p>{t('selections.print.none')}</p>
      ) : (
        <>
          <p>{t('selections.print.count', { count: agreed })}</p>
          {waiting > 0 && <p>{t('selections.print.without', { count: waiting })}</p>}
          <PostForm action={`${selectionsPath(view)}/exports`} class="buttons">
            {(['pdf', 'docx', 'xlsx'] as const).map((format) => (
              <Button key={format} kind="secondary" name="format" value={format}>
                {t(`selections.print.${format}`)}
              </Button>
            ))}
          </PostForm>
        </>
      )}
      <p class="soft small">{t('selections.print.text')}</p>
    </Card>
  );
}
