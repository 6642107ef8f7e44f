import { delegationPath } from '../delegates/paths.js';
import { withQuery } from '../delegates/paths.js';
import { outcomes } from '../../src/core/sheets/dry-run.js';
import type { Lacking } from '../../src/imports/column-view.js';
import type { Counts, Outcome } from '../../src/core/sheets/dry-run.js';
import type { JudgedRow } from '../../src/imports/outcomes.js';
import type { TextKey } from '../text/text.js';
import { Button, ButtonLink, Buttons } from '../ui/button.js';
import { Card } from '../ui/card.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { HiddenField } from '../ui/fields.js';
import { FilterChips } from '../ui/filter-chips.js';
import type { FormState } from '../ui/form-state.js';
import { PostForm } from '../ui/form.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { Message } from '../ui/notice.js';
import { PageHeading } from '../ui/page-heading.js';
import { Pagination } from '../ui/pagination.js';
import { importCrumbs } from './import-place.js';
import type { ImportAround } from './import-place.js';
import { LinesTable } from './lines-table.js';
import { Steps } from './steps.js';
import { delegationName } from '../delegates/delegation-name.js';

export interface DryRunPageProps extends ImportAround {
  counts: Counts;
  rows: JudgedRow[];
  paging: { page: number; pageSize: number; total: number };
  only: Outcome | null;
  isWhole: boolean;
  /** What is needed and stands in no column; it may follow until the list is handed in. */
  lacking: Lacking[];
  /** Headings of columns that are not read. */
  unused: string[];
  seen: string;
  /** Text in an old font was found, and nobody has looked at its conversion. */
  waitsForLook: boolean;
  form: FormState;
}

/** "What is wrong in it?": every line with what would become of it, and the last step. */
export function DryRunPage(view: DryRunPageProps) {
  const t = useText();
  const title = t('imports.lines.title');
  return (
    <Layout wide title={title} crumbs={importCrumbs(view, t, title)} hasErrors={view.form.errors.length > 0}>
      <ErrorSummary form={view.form} />
      <PageHeading title={title} lead={<Lead view={view} />} />
      <Steps current="lines" />
      <OtherLists view={view} />
      <Unused view={view} />
      {view.lacking.length > 0 && (
        <Message>
          {t('imports.lines.lacking', {
            fields: view.lacking.map((field) => t(`delegates.field.${field}`).toLowerCase()).join(', '),
          })}
        </Message>
      )}
      <LastStep view={view} />
      <div class="tools">
        <Chips view={view} />
      </div>
      <LinesTable id={view.id} rows={view.rows} />
      <Pagination {...view.paging} href={(page) => pageHref(view, { page })} />
    </Layout>
  );
}

function OtherLists({ view: { id, sheet, sheetName, lists } }: { view: DryRunPageProps }) {
  const t = useText();
  const others = lists.filter((list) => list.sheet !== sheet).map(({ name }) => `“${name}”`);
  if (others.length === 0) return null;
  return (
    <Message>
      <p>{t('imports.lines.other-lists', { sheet: sheetName, others: others.join(', ') })}</p>
      <a href={`/imports/${id}/columns`}>{t('imports.lines.choose-sheet')}</a>
    </Message>
  );
}

function Unused({ view: { id, unused } }: { view: DryRunPageProps }) {
  const t = useText();
  if (unused.length === 0) return null;
  return (
    <p class="soft">
      {t('imports.lines.unused', { columns: unused.join(', ') })}{' '}
      <a href={`/imports/${id}/columns`}>{t('imports.lines.columns')}</a>
    </p>
  );
}

function Lead({ view }: { view: DryRunPageProps }) {
  const t = useText();
  return (
    <>
      {delegationName(view, t)} · {view.fileName || t('imports.pasted-rows')}
    </>
  );
}

function LastStep({ view }: { view: DryRunPageProps }) {
  const t = useText();
  if (view.waitsForLook)
    return (
      <Message tone="warning" title={t('imports.lines.fonts-title')}>
        <p>{t('imports.lines.fonts-text')}</p>
        <ButtonLink href={`/imports/${view.id}/columns`}>{t('imports.lines.fonts-look')}</ButtonLink>
      </Message>
    );
  return (
    <Card accent={view.isWhole ? 'sea' : 'coral'} title={titleOf(view, t)}>
      <p>{t(textOf(view))}</p>
      <StoreButtons view={view} />
    </Card>
  );
}

function textOf({ counts, isWhole }: DryRunPageProps): TextKey {
  if (isWhole) return 'imports.lines.whole-text';
  const isRest = counts.add + counts.change === 0 && counts.skip > 0;
  return isRest ? 'imports.lines.rest-text' : 'imports.lines.mistakes-text';
}

function titleOf({ counts, isWhole }: DryRunPageProps, t: ReturnType<typeof useText>): string {
  const { add, change, error, ask } = counts;
  if (add + change === 0 && isWhole) return t('imports.lines.nothing-new');
  return isWhole
    ? t('imports.lines.whole', { add, change })
    : t('imports.lines.mistakes', { wrong: error + ask, sound: add + change });
}

function StoreButtons({ view }: { view: DryRunPageProps }) {
  const t = useText();
  const { counts, id, seen, isWhole } = view;
  const count = counts.add + counts.change;
  return (
    <Buttons>
      {count > 0 && (
        <PostForm action={`/imports/${id}/storing`}>
          <HiddenField name="seen" value={seen} />
          <Button kind={isWhole ? 'action' : 'secondary'} name="scope" value={isWhole ? 'all' : 'sound'}>
            {t(isWhole ? 'imports.lines.store-all' : 'imports.lines.store-sound', { count })}
          </Button>
        </PostForm>
      )}
      <ButtonLink kind="secondary" href={`/imports/${id}/file`} download>
        {t('imports.lines.file')}
      </ButtonLink>
      <ButtonLink kind="secondary" href={`/imports/${id}/columns`}>
        {t('imports.lines.columns')}
      </ButtonLink>
      {count === 0 && <ButtonLink href={delegationPath(view)}>{t('imports.lines.to-delegation')}</ButtonLink>}
      <ButtonLink kind="link" href={`/imports/${id}/removal`}>
        {t('imports.lines.discard')}
      </ButtonLink>
    </Buttons>
  );
}

function Chips({ view }: { view: DryRunPageProps }) {
  const t = useText();
  const total = outcomes.reduce((sum, outcome) => sum + view.counts[outcome], 0);
  const chips = [null, ...outcomes].map((only) => ({
    text: only ? t(`imports.outcome.${only}`) : t('imports.lines.all'),
    href: pageHref(view, { only }),
    count: only ? view.counts[only] : total,
    current: view.only === only,
  }));
  return <FilterChips chips={chips} label={t('imports.lines.chips')} />;
}

function pageHref({ id, only }: DryRunPageProps, changes: { only?: Outcome | null; page?: number }): string {
  const { page, ...rest } = { only, page: 1, ...changes };
  return withQuery(`/imports/${id}`, { ...rest, page: page > 1 ? page : null });
}
