import type { TaskQuery } from '../../src/hosting/task-list.js';
import { HiddenField } from '../ui/fields.js';

/** What the list was chosen by, so that a form leads back to the same rows. */
export function ChosenFields({ query: { state, office } }: { query: TaskQuery }) {
  return (
    <>
      {state && <HiddenField name="chosenState" value={state} />}
      {office && <HiddenField name="chosenOffice" value={office} />}
    </>
  );
}
