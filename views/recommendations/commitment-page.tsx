import type { Commitment } from '../../src/recommendations/answering/answer.entity.js';
import type { Recommendation } from '../../src/recommendations/recommendation.entity.js';
import { reasonLength } from '../../src/recommendations/answering-words.js';
import { formatDay } from '../../src/core/vietnamese/dates.js';
import type { Day } from '../../src/core/vietnamese/dates.js';
import { Button, Buttons } from '../ui/button.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { HiddenField, TextArea } from '../ui/fields.js';
import { PostForm } from '../ui/form.js';
import type { FormState } from '../ui/form-state.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { PageHeading } from '../ui/page-heading.js';
import { PromiseFields } from './matter-dialogue.js';
import { deskPath, matterPath } from './paths.js';

interface CommitmentPageProps {
  commitment: Commitment;
  row: Recommendation;
  /** Units that may have promised it; null where its owner objects to the wording. */
  owners: string[] | null;
  names: Map<string, string>;
  form: FormState;
}

/** The wording of one promise: corrected by the recorder, or disputed by whoever is said to have made it. */
export function CommitmentPage(props: CommitmentPageProps) {
  const t = useText();
  const { commitment, row, owners, form } = props;
  const title = t(owners ? 'answers.commitment.edit' : 'answers.commitment.object');
  return (
    <Layout
      title={title}
      hasErrors={form.errors.length > 0}
      crumbs={[
        { text: t('answers.desk.title'), href: deskPath },
        { text: t('answers.one', { number: row.number ?? 0 }), href: matterPath(row.id) },
        { text: title },
      ]}
    >
      <ErrorSummary form={form} />
      <PageHeading title={title} lead={row.title} />
      {owners ? <Edit {...props} owners={owners} /> : <Object {...props} commitment={commitment} />}
    </Layout>
  );
}

function Edit({
  commitment: { id, version },
  owners,
  names,
  form,
}: CommitmentPageProps & { owners: string[] }) {
  const t = useText();
  return (
    <>
      <PostForm action={`/commitments/${id}`} method="PUT">
        <HiddenField name="version" value={form.values.version ?? version} />
        <PromiseFields form={form} owners={owners} names={names} />
        <Buttons>
          <Button>{t('answers.commitment.save')}</Button>
        </Buttons>
      </PostForm>
      <PostForm action={`/commitments/${id}`} method="DELETE">
        <HiddenField name="version" value={version} />
        <Button kind="link">{t('answers.commitment.remove')}</Button>
      </PostForm>
    </>
  );
}

function Object({ commitment: { id, version, text, dueOn }, form }: CommitmentPageProps) {
  const t = useText();
  return (
    <PostForm action={`/commitments/${id}/objection`}>
      <HiddenField name="version" value={version} />
      <p class="keep-lines">{text}</p>
      <p class="soft">{t('answers.commitment.until', { day: formatDay(dueOn as Day) })}</p>
      <TextArea
        form={form}
        name="objection"
        label={t('answers.commitment.objection')}
        hint={t('answers.commitment.objection-hint')}
        rows={4}
        maxLength={reasonLength}
      />
      <Buttons>
        <Button>{t('answers.commitment.object-send')}</Button>
      </Buttons>
    </PostForm>
  );
}
