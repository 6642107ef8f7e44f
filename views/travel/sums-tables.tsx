import { formatDay } from '../../src/core/vietnamese/dates.js';
import type { MealSum, NightSum, Sleeper } from '../../src/travel/travel-sums.js';
import { meals as mealNames } from '../../src/travel/travel-words.js';
import { useText } from '../ui/frame.js';
import { DataTable } from '../ui/table.js';
import { dayText } from './travel-text.js';

const rooms: Sleeper[] = ['girls', 'boys', 'women', 'men'];

/** Beds night by night, as rooms are shared out; people whose sex is not known yet only where there are some. */
export function NightsTable({ nights }: { nights: NightSum[] }) {
  const t = useText();
  const shown: Sleeper[] = nights.some(({ of }) => of.unknown > 0) ? [...rooms, 'unknown'] : rooms;
  return (
    <DataTable
      dense
      caption={t('travel.board.nights')}
      columns={[
        {
          heading: t('travel.column.night'),
          cell: ({ night }) => t('travel.night-of', { day: formatDay(night) }),
        },
        ...shown.map((sleeper) => ({
          heading: t(`travel.sleeper.${sleeper}`),
          numeric: true,
          cell: ({ of }: NightSum) => of[sleeper],
        })),
        {
          heading: t('travel.column.people'),
          numeric: true,
          cell: ({ people }) => <strong>{people}</strong>,
        },
      ]}
      rows={nights}
      rowKey={({ night }) => night}
    />
  );
}

export function MealsTable({ meals }: { meals: MealSum[] }) {
  const t = useText();
  return (
    <DataTable
      dense
      caption={t('travel.board.meals')}
      columns={[
        { heading: t('travel.column.day'), cell: ({ day }) => dayText(day, t) },
        ...mealNames.map((meal) => ({
          heading: t(`travel.meal.${meal}`),
          numeric: true,
          cell: ({ of }: MealSum) => of[meal],
        })),
        {
          heading: t('travel.column.servings'),
          numeric: true,
          cell: ({ servings }) => <strong>{servings}</strong>,
        },
      ]}
      rows={meals}
      rowKey={({ day }) => day}
    />
  );
}
