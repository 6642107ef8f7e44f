import { formatDay } from '../../src/core/vietnamese/dates.js';
import type { Unit } from '../../src/programme/unit.entity.js';
import type { Offer } from '../../src/travel/offer.js';
import { meansFor, partsOf } from '../../src/travel/travel-words.js';
import { FieldSet } from '../ui/field-set.js';
import { CheckboxesField, RadioField, SelectField, TextField } from '../ui/fields.js';
import type { FormState } from '../ui/form-state.js';
import { useText } from '../ui/frame.js';
import type { Translate } from '../text/text.js';
import { theirsInWords } from './theirs.js';
import { dayText, shortDay } from './travel-text.js';

interface JourneyFieldsProps {
  form: FormState;
  offer: Offer;
  unit: Pick<Unit, 'island'>;
}

/** Coming, going, nights and meals: of a delegation, or of one person. */
export function JourneyFields({ form, offer, unit }: JourneyFieldsProps) {
  const t = useText();
  const shown = theirsInWords(form, t);
  return (
    <>
      <div class="legs">
        <LegFields way="arrival" form={shown} offer={offer} unit={unit} />
        <LegFields way="departure" form={shown} offer={offer} unit={unit} />
      </div>
      <div class="legs">
        <CheckboxesField
          form={shown}
          name="nights"
          label={t('travel.field.nights')}
          hint={t('travel.hint.nights')}
          options={offer.nights.map((night) => ({ value: night, text: nightText(night, t) }))}
        />
        <div class="servings">
          <CheckboxesField
            form={shown}
            name="meals"
            label={t('travel.field.meals')}
            hint={t('travel.hint.meals')}
            options={offer.servings.map((serving) => ({ value: serving, text: servingText(serving, t) }))}
          />
        </div>
      </div>
    </>
  );
}

const namesOf = {
  arrival: { on: 'arrivesOn', at: 'arrivesAt', by: 'arrivesBy', note: 'arrivalNote' },
  departure: { on: 'departsOn', at: 'departsAt', by: 'departsBy', note: 'departureNote' },
} as const;

function LegFields({ way, form, offer, unit }: JourneyFieldsProps & { way: 'arrival' | 'departure' }) {
  const t = useText();
  const names = namesOf[way];
  const means = meansFor(unit).map((value) => ({ value, text: t(`travel.means.${value}`) }));
  return (
    <FieldSet legend={t(`travel.${way}`)}>
      <RadioField
        form={form}
        name={names.on}
        label={t(`travel.field.${names.on}`)}
        options={offer.days.map((day) => ({ value: day, text: dayText(day, t) }))}
      />
      <TextField
        form={form}
        name={names.at}
        width={10}
        optional
        label={t(`travel.field.${names.at}`)}
        hint={t('travel.hint.time')}
      />
      <SelectField form={form} name={names.by} label={t('travel.field.means')} options={means} />
      <TextField
        form={form}
        name={names.note}
        optional
        maxLength={160}
        label={t('travel.field.note')}
        hint={t(unit.island ? 'travel.hint.note-island' : `travel.hint.note-${way}`)}
      />
    </FieldSet>
  );
}

function nightText(night: Offer['nights'][number], t: Translate): string {
  return t('travel.night-of', { day: formatDay(night) });
}

function servingText(serving: Offer['servings'][number], t: Translate): string {
  const { day, meal } = partsOf(serving);
  return `${t(`travel.meal.${meal}`)} ${shortDay(day)}`;
}
