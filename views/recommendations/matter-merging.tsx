import type { Alike } from '../../src/recommendations/gathering/similar.service.js';
import { Button } from '../ui/button.js';
import { Card } from '../ui/card.js';
import { Details } from '../ui/details.js';
import { HiddenField, TextField } from '../ui/fields.js';
import { PostForm } from '../ui/form.js';
import { emptyForm } from '../ui/form-state.js';
import { useText } from '../ui/frame.js';
import type { MatterProps } from './matter-page.js';
import { matterPath } from './paths.js';

/** What asks the same is answered as one; each keeps its words and can be taken out again. */
export function MatterMerging({ view, forms }: MatterProps) {
  const t = useText();
  const { may, row, group, alike } = view;
  const others = group.filter(({ id }) => id !== row.id && row.mergedIntoId === null);
  if (!may.merge && !may.unmerge && others.length === 0) return null;
  return (
    <Card title={t('answers.merge.title')}>
      {may.unmerge && (
        <PostForm action={`${matterPath(row.id)}/merging`} method="DELETE">
          <HiddenField name="version" value={row.version} />
          <Button kind="secondary">{t('answers.merge.undo')}</Button>
        </PostForm>
      )}
      {others.length > 0 && (
        <ul>
          {others.map(({ id, number, title }) => (
            <li key={id}>
              {number}. <a href={matterPath(id)}>{title}</a>
            </li>
          ))}
        </ul>
      )}
      {alike.length > 0 && <Suggestions view={view} />}
      {may.merge && <IntoOther view={view} forms={forms} />}
    </Card>
  );
}

function IntoOther({ view: { row }, forms }: MatterProps) {
  const t = useText();
  return (
    <Details summary={t('answers.merge.into-other')} open={forms.merge !== undefined}>
      <PostForm action={`${matterPath(row.id)}/merging`}>
        <HiddenField name="version" value={row.version} />
        <TextField
          form={forms.merge ?? emptyForm}
          name="number"
          label={t('answers.merge.number')}
          hint={t('answers.merge.number-hint')}
          width={5}
          inputmode="numeric"
        />
        <Button kind="secondary">{t('answers.merge.do')}</Button>
      </PostForm>
    </Details>
  );
}

/** The program only suggests; a person reads both and decides. */
function Suggestions({ view: { row, alike, names } }: Pick<MatterProps, 'view'>) {
  const t = useText();
  return (
    <>
      <p class="soft">{t('answers.merge.alike')}</p>
      <ul class="alike">
        {alike.map((one) => (
          <li key={one.id}>
            <a href={matterPath(one.id)}>
              {one.number}. {one.title}
            </a>
            <span class="table__under">{names.get(one.unitSlug) ?? one.unitSlug}</span>
            <p class="small keep-lines">{one.text}</p>
            <MergeHere one={one} number={row.number ?? 0} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** Only what is still to be answered goes into another one. */
function MergeHere({ one, number }: { one: Alike; number: number }) {
  const t = useText();
  if (one.stage !== 'open' && one.stage !== 'assigned') return null;
  return (
    <PostForm action={`${matterPath(one.id)}/merging`}>
      <HiddenField name="version" value={one.version} />
      <HiddenField name="number" value={number} />
      <Button kind="secondary" small aria-label={t('answers.merge.here-one', { number: one.number ?? 0 })}>
        {t('answers.merge.here')}
      </Button>
    </PostForm>
  );
}
