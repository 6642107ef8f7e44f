import type { DutyView } from '../../src/obligations/duty-views.service.js';
import type { Extension } from '../../src/obligations/obligation-papers.entity.js';
import { formatDay, formatMoment } from '../../src/core/vietnamese/dates.js';
import type { Day } from '../../src/core/vietnamese/dates.js';
import { Button, ButtonLink, Buttons } from '../ui/button.js';
import { Card } from '../ui/card.js';
import { DateField } from '../ui/date-field.js';
import { Details } from '../ui/details.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { TextArea, TextField } from '../ui/fields.js';
import { DocumentField } from '../ui/document-field.js';
import { PostForm } from '../ui/form.js';
import { emptyForm } from '../ui/form-state.js';
import type { FormState } from '../ui/form-state.js';
import type { TextKey } from '../text/text.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { Message } from '../ui/notice.js';
import { PageHeading } from '../ui/page-heading.js';
import { SummaryList } from '../ui/summary-list.js';
import { dutyName } from './duty-name.js';
import { dutyPath, obligationsPath } from './duty-paths.js';
import { DutyTag, LastDay } from './duty-tag.js';
import { HandedPapers } from './handed-papers.js';

/** The form that came back, if one did. */
export interface DutyForms {
  paper?: FormState;
  extension?: FormState;
  click?: FormState;
  back?: FormState;
}

interface DutyPageProps {
  view: DutyView;
  forms: DutyForms;
}

/** One unit's share of an obligation, and the paper that answers it. */
export function DutyPage({ view, forms }: DutyPageProps) {
  const t = useText();
  const { duty, isCommittee } = view;
  const form = forms.paper ?? forms.extension ?? forms.click ?? forms.back ?? emptyForm;
  const title = dutyName(duty.obligation, t);
  const list = isCommittee
    ? { text: t('obligations.board.title'), href: `${obligationsPath}/board` }
    : { text: t('obligations.title'), href: obligationsPath };
  return (
    <Layout title={title} hasErrors={form.errors.length > 0} crumbs={[list, { text: title }]}>
      <ErrorSummary form={form} />
      <PageHeading title={title} lead={duty.unit.name} />
      <Standing view={view} />
      <HandedPapers view={view} form={forms.back ?? emptyForm} />
      {view.mayHandIn && <HandIn view={view} form={forms.paper ?? emptyForm} />}
      <ByItself view={view} />
      <Extensions view={view} form={forms.extension ?? emptyForm} />
    </Layout>
  );
}

function Standing({ view: { duty, addressees } }: { view: DutyView }) {
  const t = useText();
  return (
    <Card title={t('obligations.what')} note={<DutyTag duty={duty} />} accent="sea">
      <blockquote lang="vi">“{duty.obligation.wording}”</blockquote>
      <SummaryList
        rows={[
          { label: t('obligations.column.last-day'), value: <LastDay duty={duty} /> },
          { label: t('obligations.column.to'), value: addressees.join('; ') },
          { label: t('obligations.column.section'), value: duty.obligation.section },
        ]}
      />
    </Card>
  );
}

function ByItself({ view }: { view: DutyView }) {
  const t = useText();
  const { duty, isByPost } = view;
  const { fulfilment, unit } = duty;
  if (fulfilment === 'paper') return null;
  const event = `/events/${duty.obligation.eventSlug ?? ''}`;
  const path = {
    delegation: `${event}/delegations/${unit.slug}`,
    // Before they are read, what children ask is nobody else's.
    recommendations: isByPost ? `${event}/recommendations` : `${event}/recommendations/${unit.slug}`,
    representative: `${event}/seats/${unit.slug}/1`,
  }[fulfilment];
  return (
    <Card>
      <p>{t(`obligations.by-itself.${fulfilment}`)}</p>
      <Buttons>
        <ButtonLink href={path}>{t('obligations.by-itself.open')}</ButtonLink>
      </Buttons>
    </Card>
  );
}

function HandIn({ view, form }: { view: DutyView; form: FormState }) {
  const t = useText();
  const { duty, papers } = view;
  const last = papers[0]?.paper;
  if (last?.state === 'accepted') return null;
  const key = { obligationSlug: duty.obligation.slug, unitSlug: duty.unit.slug };
  return (
    <Card title={t(titleOf(view))}>
      {view.isByPost && <p>{t('obligations.paper.by-post-text')}</p>}
      {last?.state === 'handed-in' && <p>{t('obligations.paper.replace-text')}</p>}
      <PostForm action={`${dutyPath(key)}/papers`} multipart>
        <PaperFields form={form} />
        <Button kind="action">{t('obligations.paper.send')}</Button>
      </PostForm>
    </Card>
  );
}

function PaperFields({ form }: { form: FormState }) {
  const t = useText();
  return (
    <>
      <TextField
        form={form}
        name="number"
        label={t('obligations.paper.number')}
        hint={t('obligations.paper.number-hint')}
        width={20}
        autocomplete="off"
      />
      <DateField form={form} name="signedOn" label={t('obligations.paper.day')} />
      <DocumentField multiple form={form} name="files" label={t('obligations.paper.files')} />
      <TextArea
        form={form}
        name="note"
        label={t('obligations.paper.note')}
        rows={3}
        maxLength={500}
        optional
      />
    </>
  );
}

function titleOf({ papers, isByPost }: DutyView): TextKey {
  if (isByPost) return 'obligations.paper.by-post';
  return papers.length > 0 ? 'obligations.paper.replace' : 'obligations.paper.hand-in';
}

function Extensions({ view, form }: { view: DutyView; form: FormState }) {
  const t = useText();
  const { extensions, isCommittee, duty } = view;
  if (extensions.length === 0 && !isCommittee) return null;
  const key = { obligationSlug: duty.obligation.slug, unitSlug: duty.unit.slug };
  return (
    <Card title={t('obligations.extension.title')}>
      {extensions.length === 0 && <p class="soft">{t('obligations.extension.none')}</p>}
      {extensions.map(({ extension, by }) => (
        <Given key={extension.id} extension={extension} by={by} />
      ))}
      {isCommittee && (
        <Details summary={t('obligations.extension.give')} open={form.errors.length > 0}>
          <PostForm action={`${dutyPath(key)}/extensions`}>
            <DateField form={form} name="until" label={t('obligations.extension.until')} />
            <TextArea
              form={form}
              name="reason"
              label={t('obligations.extension.reason')}
              rows={3}
              maxLength={500}
            />
            <Button kind="secondary">{t('obligations.extension.save')}</Button>
          </PostForm>
        </Details>
      )}
    </Card>
  );
}

function Given({ extension, by }: { extension: Extension; by: string }) {
  const t = useText();
  return (
    <Message title={t('obligations.until', { day: formatDay(extension.until as Day) })}>
      <p class="keep-lines">{extension.reason}</p>
      <p class="soft small">{[by, formatMoment(extension.at)].filter(Boolean).join(' · ')}</p>
    </Message>
  );
}
