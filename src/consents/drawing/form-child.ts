import { drawForms } from './draw-forms.js';
import type { FormTask } from './form-words.js';

process.on('message', (task: FormTask) => {
  void drawForms(task).then((pdf) => process.send?.(pdf));
});
