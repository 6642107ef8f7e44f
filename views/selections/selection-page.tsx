import { formatMoment } from '../../src/core/vietnamese/dates.js';
import type { ChosenRow, SelectionView } from '../../src/selections/selection-reader.service.js';
import { Button, ButtonLink, Buttons } from '../ui/button.js';
import { Card } from '../ui/card.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { TextArea } from '../ui/fields.js';
import type { FormState } from '../ui/form-state.js';
import { PostForm } from '../ui/form.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { Message } from '../ui/notice.js';
import { PageHeading } from '../ui/page-heading.js';
import { SummaryList } from '../ui/summary-list.js';
import type { SummaryRow } from '../ui/summary-list.js';
import { Tag } from '../ui/tag.js';
import { AnswerTag } from './answer-tag.js';
import { selectionCrumbs, selectionsPath } from './paths.js';

interface SelectionPageProps {
  view: SelectionView;
  form: FormState;
}

/** One child that is chosen, or was: why, by whom, and the way to take it back. */
export function SelectionPage({ view, form }: SelectionPageProps) {
  const t = useText();
  const title = view.name || t('selections.ended.erased');
  const isAlive = view.selection.endedAt === null;
  return (
    <Layout title={title} crumbs={selectionCrumbs(view, t, title)} hasErrors={form.errors.length > 0}>
      <ErrorSummary form={form} />
      <PageHeading title={title} lead={t('selections.choice.lead', { event: view.national.name })} />
      {view.chosen && <Warnings chosen={view.chosen} />}
      <SummaryList rows={factsOf(view, t)} />
      <Buttons>
        {isAlive && (
          <>
            <ButtonLink kind="secondary" href={`/delegates/${view.selection.delegateId}/consents`}>
              {t('selections.one.consents')}
            </ButtonLink>
            <ButtonLink kind="secondary" href={`/delegates/${view.selection.delegateId}`}>
              {t('selections.one.child')}
            </ButtonLink>
          </>
        )}
        <ButtonLink kind="link" href={selectionsPath(view)}>
          {t('selections.one.back')}
        </ButtonLink>
      </Buttons>
      {isAlive && <End view={view} form={form} />}
    </Layout>
  );
}

function Warnings({ chosen: { delegate, isOfForum, differs } }: { chosen: ChosenRow }) {
  const t = useText();
  return (
    <>
      {!isOfForum && <Message tone="danger">{t('selections.left-forum')}</Message>}
      {differs && (
        <Message tone="danger">{t('selections.differs-from-forum', { name: delegate.name })}</Message>
      )}
    </>
  );
}

function factsOf(view: SelectionView, t: ReturnType<typeof useText>): SummaryRow[] {
  const { selection, unitName, chosen, chosenBy, endedBy } = view;
  const { criterion, reason, chosenAt, endedAt, endReason } = selection;
  const by = (name: string | null, at: Date) =>
    t('selections.ended.by', { name: name ?? t('delegates.history-system'), at: formatMoment(at) });
  return [
    { label: t('selections.column.unit'), value: unitName },
    { label: t('selections.column.why'), value: t(`selections.criterion.${criterion}`) },
    ...(reason ? [{ label: t('selections.one.reason'), value: <p class="keep-lines">{reason}</p> }] : []),
    { label: t('selections.one.chosen-by'), value: by(chosenBy, chosenAt) },
    ...(chosen
      ? [{ label: t('selections.column.answer'), value: <AnswerTag answer={chosen.answer} /> }]
      : []),
    ...(endedAt
      ? [
          { label: t('selections.one.ended'), value: <p class="keep-lines">{endReason}</p> },
          { label: t('selections.ended.title'), value: <Tag text={by(endedBy, endedAt)} /> },
        ]
      : []),
  ];
}

function End({ view: { selection }, form }: SelectionPageProps) {
  const t = useText();
  return (
    <Card title={t('selections.end.title')}>
      <p>{t('selections.end.text')}</p>
      <PostForm action={`/selections/${selection.id}`} method="DELETE">
        <TextArea
          form={form}
          name="reason"
          label={t('selections.end.reason')}
          hint={t('selections.end.reason-hint')}
          rows={3}
        />
        <Button kind="danger">{t('selections.end.save')}</Button>
      </PostForm>
    </Card>
  );
}
