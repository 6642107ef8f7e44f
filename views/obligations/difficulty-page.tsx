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
  /** The reader answers, rather than going on asking. */
  answers: boolean;
  mayPassUp: boolean;
  form: FormState;
}

/** One difficulty, as both sides have written about it. */
export function DifficultyPage(props: DifficultyPageProps) {
  const t = useText();
  const { view, form } = props;
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
      <Reply {...props} />
    </Layout>
  );
}

function Reply({ view: { difficulty }, answers, mayPassUp, form }: DifficultyPageProps) {
  const t = useText();
  const path = `/difficulties/${difficulty.id}`;
  return (
    <Card title={t(answers ? 'obligations.difficulty.answer' : 'obligations.difficulty.go-on')}>
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
          {mayPassUp && (
            <Button kind="secondary" formaction={`${path}/passing-up`}>
              {t('obligations.difficulty.pass-up')}
            </Button>
          )}
        </Buttons>
        {mayPassUp && <p class="soft small">{t('obligations.difficulty.pass-up-hint')}</p>}
      </PostForm>
    </Card>
  );
}
