import { formatMoment } from '../../src/core/vietnamese/dates.js';
import type { ConsentFile } from '../../src/consents/consent-reader.service.js';
import { Button } from '../ui/button.js';
import { Card } from '../ui/card.js';
import { Details } from '../ui/details.js';
import { FileField } from '../ui/file-field.js';
import type { FormState } from '../ui/form-state.js';
import { PostForm } from '../ui/form.js';
import { useText } from '../ui/frame.js';
import { consentsPath } from './consent-paths.js';

interface ScansCardProps {
  view: ConsentFile;
  form: FormState;
}

/** The signed papers as files: to open, which stays on record, and to add. */
export function ScansCard({ view, form }: ScansCardProps) {
  const t = useText();
  return (
    <Card title={t('consents.scans')}>
      {view.scans.length === 0 && <p class="soft">{t('consents.scans-none')}</p>}
      <ul class="plain-list">
        {view.scans.map((scan, index) => (
          <Scan key={scan.id} scan={scan} number={index + 1} />
        ))}
      </ul>
      <PostForm action={`${consentsPath(view)}/scans`} multipart>
        <FileField
          form={form}
          name="scans"
          label={t('consents.scans-label')}
          hint={t('consents.scans-hint')}
          accept=".pdf,.jpg,.jpeg,.png,application/pdf,image/jpeg,image/png"
          multiple
        />
        <Button kind="secondary">{t('consents.scans-save')}</Button>
      </PostForm>
    </Card>
  );
}

function Scan({ scan, number }: { scan: ConsentFile['scans'][number]; number: number }) {
  const t = useText();
  const type = t(scan.type === 'application/pdf' ? 'consents.type.pdf' : 'consents.type.image');
  const kilobytes = Math.ceil(scan.bytes / 1024);
  return (
    <li class="scan">
      <PostForm action={`/consent-scans/${scan.id}/openings`}>
        <Button kind="secondary">{t('consents.scan-open', { number })}</Button>
      </PostForm>
      <p class="soft small">
        {t('consents.scan-line', { type, pages: scan.pages, kilobytes, at: formatMoment(scan.addedAt) })}
      </p>
      <Details summary={t('consents.scan-remove-label', { number })}>
        <PostForm action={`/consent-scans/${scan.id}`} method="DELETE">
          <p>{t('consents.scan-remove-text')}</p>
          <Button kind="danger">{t('consents.scan-remove')}</Button>
        </PostForm>
      </Details>
    </li>
  );
}
