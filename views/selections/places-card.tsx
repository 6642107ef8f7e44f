import type { SelectionsView } from '../../src/selections/selection-reader.service.js';
import { Button } from '../ui/button.js';
import { Card } from '../ui/card.js';
import { Details } from '../ui/details.js';
import { HiddenField, TextField } from '../ui/fields.js';
import type { FormState } from '../ui/form-state.js';
import { PostForm } from '../ui/form.js';
import { useText } from '../ui/frame.js';
import { selectionsPath } from './paths.js';

interface PlacesCardProps {
  view: SelectionsView;
  /** Empty: what is stored is shown. */
  form: FormState;
}

export function PlacesCard({ view, form }: PlacesCardProps) {
  const t = useText();
  const { places, version } = view.places;
  const hasErrors = form.errors.length > 0;
  const shown = hasErrors ? form : { values: { places: places === null ? '' : String(places) }, errors: [] };
  return (
    <Card title={t('selections.places.title')}>
      <p>{places === null ? t('selections.places.unlimited') : t('selections.places.limited', { places })}</p>
      <Details summary={t('common.edit')} open={hasErrors}>
        <PostForm action={`${selectionsPath(view)}/places`} method="PUT">
          <HiddenField name="version" value={version} />
          <TextField
            form={shown}
            name="places"
            label={t('selections.places.label')}
            hint={t('selections.places.hint')}
            width={3}
            inputmode="numeric"
          />
          <Button kind="secondary">{t('selections.places.save')}</Button>
        </PostForm>
      </Details>
    </Card>
  );
}
