import type { Surroundings } from '../../src/schedule/draft/draft-views.service.js';
import { firstDay, lastDay } from '../../src/schedule/schedule-words.js';
import { SelectField, TextField } from '../ui/fields.js';
import type { FormState } from '../ui/form-state.js';
import { useText } from '../ui/frame.js';
import { dayInWords } from './schedule-words.js';

interface PlaceFieldsProps {
  form: FormState;
  around: Pick<Surroundings, 'days' | 'rooms' | 'daysAround'>;
}

/** When and where: the same questions wherever an item is made, changed or moved. */
export function PlaceFields({ form, around: { daysAround, rooms } }: PlaceFieldsProps) {
  const t = useText();
  return (
    <>
      <SelectField
        form={form}
        name="day"
        label={t('schedule.item.day')}
        options={daysAround
          .filter(({ number }) => number >= firstDay && number <= lastDay)
          .map((day) => ({ value: String(day.number), text: dayInWords(day, t) }))}
      />
      <Times form={form} />
      <SelectField
        optional
        form={form}
        name="room"
        label={t('schedule.item.room')}
        placeholder={t('schedule.no-room')}
        options={rooms.map(({ id, name, capacity }) => ({
          value: id,
          text: capacity === null ? name : t('schedule.room.with-capacity', { name, count: capacity }),
        }))}
      />
    </>
  );
}

function Times({ form }: Pick<PlaceFieldsProps, 'form'>) {
  const t = useText();
  return (
    <div class="beside">
      <TextField
        form={form}
        name="start"
        label={t('schedule.item.start')}
        hint={t('schedule.item.time-hint')}
        width={5}
        autocomplete="off"
      />
      <TextField
        form={form}
        name="end"
        label={t('schedule.item.end')}
        hint={t('schedule.item.end-hint')}
        width={5}
        autocomplete="off"
      />
    </div>
  );
}
