import type { PlaceView } from '../../src/representatives/seat-views.service.js';
import { formatMoment } from '../../src/core/vietnamese/dates.js';
import { Button } from '../ui/button.js';
import { Card } from '../ui/card.js';
import { HiddenField } from '../ui/fields.js';
import { PostForm } from '../ui/form.js';
import { useText } from '../ui/frame.js';

/** The agency's letters, as they were sent. */
export function LettersCard({ view }: { view: PlaceView }) {
  const t = useText();
  if (!view.files.some(({ kind }) => kind === 'letter')) return null;
  return (
    <Card title={t('representatives.letters')}>
      <SeatFileList view={view} kind="letter" />
    </Card>
  );
}

interface SeatFileListProps {
  view: PlaceView;
  kind: 'letter' | 'contents';
}

/** Each opening stays on record, so a file opens by a button. */
export function SeatFileList({ view, kind }: SeatFileListProps) {
  const t = useText();
  const { files, place, entrance } = view;
  const shown = files.filter((file) => file.kind === kind);
  if (shown.length === 0) return null;
  return (
    <ul class="file-list">
      {shown.map(({ id, name, bytes, addedAt }) => (
        <li key={id}>
          <span>
            {name || t('representatives.file.unnamed')}{' '}
            <span class="soft small">
              {t('representatives.file.about', {
                size: Math.max(1, Math.round(bytes / 1024)),
                at: formatMoment(addedAt),
              })}
            </span>
          </span>
          <span class="buttons">
            <PostForm action={`${entrance.base}/files/${id}/openings`}>
              <Button kind="secondary" small aria-label={`${t('representatives.file.open')}: ${name}`}>
                {t('representatives.file.open')}
              </Button>
            </PostForm>
            {kind === 'contents' && !place.contentsReady && (
              <PostForm action={`${entrance.base}/files/${id}`} method="DELETE">
                <HiddenField name="version" value={place.version} />
                <Button kind="danger" small aria-label={`${t('representatives.file.remove')}: ${name}`}>
                  {t('representatives.file.remove')}
                </Button>
              </PostForm>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
