import { Button, ErrorSummary, PasswordInput, createAll } from 'govuk-frontend';
import { offerCopying } from './copying.js';
import { offerMasking } from './masking.js';
import { closeMenusOnEscape } from './menu.js';
import { offerPrinting } from './printing.js';
import { refreshProgress } from './progress.js';
import { openRowsOnClick } from './rows.js';
import { offerScheduleBoard } from './schedule.js';
import { addUpTotals } from './totals.js';

// govuk-frontend starts only where the page says that the browser is supported.
document.body.classList.add('with-script', 'govuk-frontend-supported');

createAll(ErrorSummary);
createAll(Button, { preventDoubleClick: true });
createAll(PasswordInput);
closeMenusOnEscape();
offerCopying();
offerMasking();
offerPrinting();
openRowsOnClick();
offerScheduleBoard();
refreshProgress();
addUpTotals();
