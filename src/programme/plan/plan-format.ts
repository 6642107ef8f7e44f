import { checkDays } from './day-checks.js';
import {
  countFromOne,
  day,
  formatOne,
  listOf,
  objectOf,
  oneOf,
  optional,
  slug,
  text,
  textUpTo,
  yesOrNo,
} from './field-checks.js';
import type { Draft } from './field-checks.js';
import { checkParents } from './parent-checks.js';
import { Place } from './place.js';
import type { PlanMistake } from './place.js';
import * as plans from './plan.js';
import type { Plan } from './plan.js';
import { contentsOf } from './plan-contents.js';
import { checkReferences } from './reference-checks.js';
import { checkRepeats } from './repeat-checks.js';

export type * from './plan.js';
export type { PlanMistake } from './place.js';

const name = textUpTo(200);
const section = textUpTo(60);

const programme = objectOf<plans.PlanProgramme>({
  slug,
  name,
  theme: textUpTo(300),
  slogans: listOf(text),
  period: objectOf<plans.PlanProgramme['period']>({ start: day, end: day }),
  document: objectOf<plans.PlanDocument>({
    number: textUpTo(60),
    date: day,
    title: textUpTo(300),
    issuer: slug,
  }),
  place: textUpTo(80),
});

const unit = objectOf<plans.PlanUnit>({
  slug,
  aliases: listOf(text),
  name,
  shortName: textUpTo(120),
  kind: oneOf(plans.unitKinds),
  level: oneOf(plans.unitLevels),
  island: yesOrNo,
  parent: optional(slug),
  gsoCode: optional(textUpTo(10)),
  region: optional(textUpTo(80)),
  validFrom: optional(day),
  validTo: optional(day),
  successors: optional(listOf(text)),
  officeName: optional(name),
});

const group = objectOf<plans.PlanGroup>({ slug, aliases: listOf(text), name, members: listOf(slug) });

const event = objectOf<plans.PlanEvent>({
  slug,
  name,
  kind: oneOf(plans.eventKinds),
  level: oneOf(plans.eventLevels),
  status: oneOf(plans.eventStatuses),
  section,
  start: optional(day),
  end: optional(day),
  place: optional(textUpTo(200)),
  venue: optional(textUpTo(200)),
  host: optional(slug),
  chair: optional(slug),
  coOrganizers: optional(listOf(slug)),
  wording: optional(text),
});

const seat = objectOf<plans.PlanSeat>({
  unit: slug,
  event: slug,
  count: countFromOne,
  mode: oneOf(plans.seatModes),
  section,
  wording: text,
});

const obligation = objectOf<plans.PlanObligation>({
  slug,
  subject: slug,
  section,
  kind: oneOf(plans.obligationKinds),
  wording: text,
  addressees: optional(listOf(slug)),
  due: optional(
    objectOf<plans.PlanDue>({ before: day, strict: yesOrNo, certainty: optional(oneOf(plans.certainties)) }),
  ),
  event: optional(slug),
});

const plan = objectOf<Plan>({
  format: formatOne,
  programme,
  units: listOf(unit),
  groups: listOf(group),
  events: listOf(event),
  seats: listOf(seat),
  obligations: listOf(obligation),
});

/** Accepts a plan without a single mistake, or lists them all, in the order of the file within each kind of check. */
export function checkPlan(json: unknown): { plan: Plan } | { mistakes: PlanMistake[] } {
  const mistakes: PlanMistake[] = [];
  const root = new Place('$', mistakes);
  const draft = plan(json, root);
  if (draft) checkWhole(draft, root);
  return mistakes.length > 0 ? { mistakes } : { plan: draft as Plan };
}

function checkWhole(draft: Draft<Plan>, root: Place): void {
  const contents = contentsOf(draft, root);
  checkRepeats(contents);
  checkReferences(draft, contents, root);
  checkParents(contents);
  checkDays(draft, contents, root);
}
