import { Button } from '../ui/button.js';
import { Details } from '../ui/details.js';
import { HiddenField } from '../ui/fields.js';
import { PostForm } from '../ui/form.js';
import { useText } from '../ui/frame.js';
import type { MatterProps } from './matter-page.js';
import { matterPath } from './paths.js';

/** Whoever sees only now that a text may tell of harm takes it out of everything at once. */
export function MatterCare({ view: { may, row } }: MatterProps) {
  const t = useText();
  if (!may.seal) return null;
  return (
    <Details summary={t('recommendations.reading.harm')}>
      <p>{t('recommendations.concern.at-once')}</p>
      <PostForm action={`${matterPath(row.id)}/sealing`}>
        <HiddenField name="version" value={row.version} />
        <Button kind="danger">{t('recommendations.reading.seal')}</Button>
      </PostForm>
      <p class="soft small">{t('recommendations.reading.seal-hint')}</p>
    </Details>
  );
}
