import type { OpenText, ReadingView } from '../../src/recommendations/care/reading.service.js';
import { maskReasons, maskRows, matterLevels } from '../../src/recommendations/recommendation-words.js';
import { Button, Buttons } from '../ui/button.js';
import { Card } from '../ui/card.js';
import { HiddenField, SelectField, TextField } from '../ui/fields.js';
import { PostForm } from '../ui/form.js';
import type { FormState } from '../ui/form-state.js';
import { useText } from '../ui/frame.js';
import { readingPath } from './paths.js';

interface MasksProps {
  view: ReadingView;
  current: OpenText;
  form: FormState | undefined;
}

/** Which words others will not see, and why; from then on they see the rest. */
export function Masks({ view, current, form: typed }: MasksProps) {
  const t = useText();
  const { row } = current;
  const form = typed ?? { values: valuesOf(current), errors: [] };
  return (
    <Card title={t('recommendations.mask.title')} accent="sun">
      <p>{t('recommendations.mask.lead')}</p>
      <PostForm action={`${readingPath}/${row.id}/taking`}>
        <HiddenField name="version" value={row.version} />
        <div class="script-only" data-mask-tool>
          <button type="button" class="button button--secondary button--small" data-mask-selection>
            {t('recommendations.mask.selection')}
          </button>
        </div>
        <MaskRows form={form} />
        <MatterFields view={view} form={form} />
        <Buttons>
          <Button kind="action">
            {t(row.state === 'taken' ? 'recommendations.mask.again' : 'recommendations.mask.take')}
          </Button>
        </Buttons>
      </PostForm>
    </Card>
  );
}

function MaskRows({ form }: { form: FormState }) {
  const t = useText();
  const reasons = maskReasons.map((value) => ({ value, text: t(`recommendations.mask.for.${value}`) }));
  return (
    <>
      {maskRows.map((number) => (
        <div key={number} class="mask-row">
          <TextField
            form={form}
            name={`words-${number}`}
            label={t('recommendations.mask.words', { number })}
            maxLength={120}
            optional
          />
          <SelectField
            form={form}
            name={`reason-${number}`}
            label={t('recommendations.mask.reason', { number })}
            options={reasons}
          />
        </div>
      ))}
    </>
  );
}

function MatterFields({ view, form }: { view: ReadingView; form: FormState }) {
  const t = useText();
  return (
    <>
      <SelectField
        form={form}
        name="topic"
        label={t('recommendations.field.topic')}
        options={view.topics.map(({ slug, name }) => ({ value: slug, text: name }))}
      />
      <SelectField
        form={form}
        name="level"
        label={t('recommendations.field.level')}
        options={matterLevels.map((value) => ({ value, text: t(`recommendations.level.${value}`) }))}
      />
    </>
  );
}

/** What was masked before; else what looks like a name. */
function valuesOf({ row, names, masks }: OpenText): Record<string, string> {
  const shown = row.state === 'taken' ? masks : names;
  const rows = shown.slice(0, maskRows.length).flatMap(({ words, reason }, index) => [
    [`words-${index + 1}`, words],
    [`reason-${index + 1}`, reason],
  ]);
  return {
    ...(Object.fromEntries(rows) as Record<string, string>),
    topic: row.topicSlug ?? '',
    level: row.level,
  };
}
