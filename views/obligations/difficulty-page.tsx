import type { DifficultyView } from '../../src/obligations/difficulties.service.js';
import { formatMoment } from '../../src/core/vietnamese/dates.js';
import { Button, Buttons } from '../ui/button.js';
import { Card } from '../ui/card.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { HiddenField, TextArea } from '../ui/fields.js';
import { PostForm } from '../ui/form.js';
import type { FormState } from '../ui/form-state.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { PageHeading } from '../ui/page-heading.js';
import { DifficultyTag } from './difficulties-page.js';

interface DifficultyPageProps {
  view: DifficultyView;
  isCommittee: boolean;
  form: FormState;
}

/** One difficulty, as both sides have written about it. */
export function DifficultyPage({ view, isCommittee, form }: DifficultyPageProps) {
  const t = useText();
  const { difficulty, unit, posts } = view;
  const list = { text: t('obligations.difficulty.title'), href: '/difficulties' };
  return (
    <Layout
      title={difficulty.title}
      hasErrors={form.errors.length > 0}
      crumbs={[list, { text: difficulty.title }]}
    >
      <ErrorSummary form={form} />
      <PageHeading title={difficulty.title} lead={unit.name} />
      <p>
        <DifficultyTag state={difficulty.state} />
      </p>
      {posts.map(({ post, by }) => (
        <Card
          key={post.id}
          title={t(`obligations.difficulty.post.${post.kind}`)}
          note={[by, formatMoment(post.at)].filter(Boolean).join(' · ')}
          accent={post.kind === 'question' ? 'sea' : 'sun'}
        >
          <p class="keep-lines">{post.text}</p>
        </Card>
      ))}
      <Reply view={view} isCommittee={isCommittee} form={form} />
    </Layout>
  );
}

function Reply({ view: { difficulty }, isCommittee, form }: DifficultyPageProps) {
  const t = useText();
  const path = `/difficulties/${difficulty.id}`;
  return (
    <Card title={t(isCommittee ? 'obligations.difficulty.answer' : 'obligations.difficulty.go-on')}>
      <PostForm action={`${path}/posts`}>
        <HiddenField name="version" value={difficulty.version} />
        <TextArea
          form={form}
          name="text"
          label={t('obligations.difficulty.text')}
          rows={6}
          maxLength={4000}
        />
        <Buttons>
          <Button>{t('obligations.difficulty.send')}</Button>
          {isCommittee && difficulty.state !== 'passed-up' && (
            <Button kind="secondary" formaction={`${path}/passing-up`}>
              {t('obligations.difficulty.pass-up')}
            </Button>
          )}
        </Buttons>
        {isCommittee && <p class="soft small">{t('obligations.difficulty.pass-up-hint')}</p>}
      </PostForm>
    </Card>
  );
}
