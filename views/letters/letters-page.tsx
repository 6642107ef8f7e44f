import type { LettersView } from '../../src/letters/letter-views.service.js';
import type { Letter } from '../../src/letters/letter.entity.js';
import { letterKinds } from '../../src/letters/letter-words.js';
import { formatDay, formatMoment } from '../../src/core/vietnamese/dates.js';
import type { Day } from '../../src/core/vietnamese/dates.js';
import { Button, ButtonLink } from '../ui/button.js';
import { Card } from '../ui/card.js';
import { EmptyState } from '../ui/empty-state.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { PostForm } from '../ui/form.js';
import type { FormState } from '../ui/form-state.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { Message } from '../ui/notice.js';
import { PageHeading } from '../ui/page-heading.js';
import { DataTable } from '../ui/table.js';
import { Tag } from '../ui/tag.js';
import { TaskList } from '../ui/task-list.js';
import { ArrivalNote } from './arrival-note.js';
import { letterCrumbs, lettersPath } from './letter-paths.js';

/** "Which letters go out, and which are numbered?" */
export function LettersPage({ view, form }: { view: LettersView; form: FormState }) {
  const t = useText();
  const { event, letters } = view;
  const path = lettersPath(event.slug);
  return (
    <Layout
      wide
      title={t('letters.title')}
      hasErrors={form.errors.length > 0}
      crumbs={letterCrumbs(event, t)}
    >
      <ErrorSummary form={form} />
      <PageHeading title={t('letters.title')} lead={event.name}>
        <ButtonLink href={`${path}/new`}>{t('letters.make')}</ButtonLink>
      </PageHeading>
      <ArrivalNote arrival={view.arrival} />
      {view.issuer.signatory === '' && <Message tone="warning">{t('letters.no-signatory')}</Message>}
      <Wording view={view} />
      {letters.length === 0 ? (
        <EmptyState title={t('letters.none')} text={t('letters.none-text')} />
      ) : (
        <Made view={view} />
      )}
    </Layout>
  );
}

function Wording({ view: { event, issuer } }: { view: LettersView }) {
  const t = useText();
  const path = lettersPath(event.slug);
  return (
    <Card title={t('letters.wording')}>
      <TaskList
        tasks={[
          { title: t('letters.issuer.title'), href: `${path}/issuer`, hint: issuer.name },
          ...letterKinds.map((kind) => ({
            title: t(`letters.kind.${kind}`),
            href: `${path}/templates/${kind}`,
            hint: t('letters.edit-words'),
          })),
        ]}
      />
    </Card>
  );
}

function Made({ view }: { view: LettersView }) {
  const t = useText();
  const { event, letters, numbers } = view;
  return (
    <>
      <p>
        {t('letters.next-number', { number: numbers.next })}
        {numbers.gaps.length > 0 && (
          <>
            {' '}
            <Tag tone="yellow" text={t('letters.gaps', { numbers: numbers.gaps.join(', ') })} />
          </>
        )}
      </p>
      <PostForm action={`${lettersPath(event.slug)}/prints`}>
        <div class="buttons">
          <Button name="format" value="pdf">
            {t('letters.print-pdf')}
          </Button>
          <Button kind="secondary" name="format" value="docx">
            {t('letters.print-docx')}
          </Button>
        </div>
        <LetterTable letters={letters} />
      </PostForm>
    </>
  );
}

function LetterTable({ letters }: { letters: Letter[] }) {
  const t = useText();
  return (
    <DataTable
      hideCaption
      caption={t('letters.title')}
      rows={letters}
      rowKey={({ id }) => id}
      columns={[
        { heading: t('letters.column.to'), cell: (letter) => <To letter={letter} /> },
        {
          heading: t('letters.column.kind'),
          cell: ({ id, kind }) => <a href={`/letters/${id}`}>{t(`letters.kind.${kind}`)}</a>,
        },
        { heading: t('letters.column.number'), cell: (letter) => <NumberOf letter={letter} /> },
        { heading: t('letters.column.made'), cell: ({ madeAt }) => formatMoment(madeAt) },
      ]}
    />
  );
}

function To({ letter: { id, toName } }: { letter: Letter }) {
  return (
    <div class="govuk-checkboxes govuk-checkboxes--small">
      <div class="govuk-checkboxes__item">
        <input
          class="govuk-checkboxes__input"
          type="checkbox"
          id={`letter-${id}`}
          name="letter"
          value={id}
          checked
        />
        <label class="govuk-label govuk-checkboxes__label" for={`letter-${id}`}>
          {toName}
        </label>
      </div>
    </div>
  );
}

function NumberOf({ letter: { number, symbol, signedOn } }: { letter: Letter }) {
  const t = useText();
  if (number === null) return <Tag tone="yellow" text={t('letters.no-number')} />;
  return (
    <>
      {String(number).padStart(2, '0')}/{symbol}
      {signedOn && <span class="table__under">{formatDay(signedOn as Day)}</span>}
    </>
  );
}
