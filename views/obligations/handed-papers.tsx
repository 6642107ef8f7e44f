import type { DutyView } from '../../src/obligations/duty-views.service.js';
import type { PaperFile } from '../../src/obligations/obligation-papers.entity.js';
import type { PaperState } from '../../src/obligations/duty-words.js';
import { formatDay, formatMoment } from '../../src/core/vietnamese/dates.js';
import type { Day } from '../../src/core/vietnamese/dates.js';
import { Button, ButtonLink, Buttons } from '../ui/button.js';
import { Card } from '../ui/card.js';
import { Details } from '../ui/details.js';
import { HiddenField, TextArea } from '../ui/fields.js';
import { PostForm } from '../ui/form.js';
import type { FormState } from '../ui/form-state.js';
import { useText } from '../ui/frame.js';
import { Message } from '../ui/notice.js';
import { SummaryList } from '../ui/summary-list.js';
import { Tag } from '../ui/tag.js';
import type { TagTone } from '../ui/tag.js';
import { dutyPath } from './duty-paths.js';

const tones: Record<PaperState, TagTone> = {
  'handed-in': 'blue',
  accepted: 'green',
  returned: 'red',
  replaced: 'grey',
};

type Row = DutyView['papers'][number];

/** What was handed in, the latest first, with the committee's decision. */
export function HandedPapers({ view, form }: { view: DutyView; form: FormState }) {
  return (
    <>
      {view.papers.map((row, index) => (
        <Paper key={row.paper.id} row={row} view={view} form={index === 0 ? form : undefined} />
      ))}
    </>
  );
}

function Paper({ row, view, form }: { row: Row; view: DutyView; form: FormState | undefined }) {
  const t = useText();
  const { paper, files, by } = row;
  const key = { obligationSlug: paper.obligationSlug, unitSlug: paper.unitSlug };
  return (
    <Card
      title={paper.number}
      note={<Tag tone={tones[paper.state]} text={t(`obligations.paper-state.${paper.state}`)} />}
    >
      <SummaryList
        rows={[
          { label: t('obligations.paper.day'), value: formatDay(paper.signedOn as Day) },
          {
            label: t('obligations.paper.handed'),
            value: [formatMoment(paper.handedAt), by].filter(Boolean).join(' · '),
          },
          ...(paper.note ? [{ label: t('obligations.paper.note'), value: paper.note }] : []),
        ]}
      />
      {paper.reason && (
        <Message tone="warning" title={t('obligations.paper.returned-because')}>
          {paper.reason}
        </Message>
      )}
      <Files files={files} />
      {form && paper.state !== 'replaced' && (
        <Buttons>
          <ButtonLink kind="secondary" href={`${dutyPath(key)}/receipt`}>
            {t('obligations.receipt.open')}
          </ButtonLink>
        </Buttons>
      )}
      {form && view.isCommittee && paper.state === 'handed-in' && <Decision row={row} form={form} />}
    </Card>
  );
}

/** Each opening stays on record, so a file opens by a button. */
function Files({ files }: { files: PaperFile[] }) {
  const t = useText();
  return (
    <ul class="file-list">
      {files.map(({ id, name, bytes }) => (
        <li key={id}>
          <span>
            {name}{' '}
            <span class="soft small">
              {t('obligations.paper.size', { size: Math.max(1, Math.round(bytes / 1024)) })}
            </span>
          </span>
          <PostForm action={`/paper-files/${id}/openings`}>
            <Button kind="secondary" small aria-label={`${t('representatives.file.open')}: ${name}`}>
              {t('representatives.file.open')}
            </Button>
          </PostForm>
        </li>
      ))}
    </ul>
  );
}

function Decision({ row: { paper }, form }: { row: Row; form: FormState }) {
  const t = useText();
  return (
    <>
      <PostForm action={`/papers/${paper.id}/acceptance`}>
        <HiddenField name="version" value={paper.version} />
        <Buttons>
          <Button kind="action">{t('obligations.paper.accept')}</Button>
        </Buttons>
      </PostForm>
      <Details summary={t('obligations.paper.return')} open={form.errors.length > 0}>
        <PostForm action={`/papers/${paper.id}/return`}>
          <HiddenField name="version" value={paper.version} />
          <TextArea
            form={form}
            name="reason"
            label={t('obligations.paper.reason')}
            hint={t('obligations.paper.reason-hint')}
            rows={3}
            maxLength={500}
          />
          <Button kind="danger">{t('obligations.paper.return-send')}</Button>
        </PostForm>
      </Details>
    </>
  );
}
