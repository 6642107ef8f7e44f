import type { FilterSelectProps } from '../ui/filter-select.js';
import { useText } from '../ui/frame.js';

type Choices = Pick<FilterSelectProps, 'chosen' | 'options'>;

interface MatterSelects {
  topics: Choices;
  units: Choices;
  /** Called as the list's address calls it. */
  leads: Choices & { name: 'lead' | 'agency' };
}

/** The three choices by which recommendations are listed, at the desk and for everybody. */
export function useMatterSelects({ topics, units, leads }: MatterSelects): FilterSelectProps[] {
  const t = useText();
  return [
    { name: 'topic', label: t('answers.column.topic'), all: t('answers.desk.all-topics'), ...topics },
    { name: 'unit', label: t('answers.column.from'), all: t('answers.desk.all-units'), ...units },
    { label: t('answers.column.lead'), all: t('answers.desk.all-leads'), ...leads },
  ];
}
