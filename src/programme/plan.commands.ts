import { translate } from '../../views/text/text.js';
import type { Command, CommandCall } from '../core/cli/command.js';
import { PlanLoader } from './plan-loader.service.js';
import type { LoadedPlan } from './plan-loader.service.js';
import { readPlanFile } from './plan/plan-file.js';
import type { Plan, PlanMistake } from './plan/plan-format.js';

const vietnamese = translate('vi');
const english = translate('en');
const unreadable: PlanMistake['key'][] = [
  'programme.plan-mistake.no-file',
  'programme.plan-mistake.not-utf8',
];

const check: Command = {
  name: 'plan:check',
  usage: 'FILE',
  summary: 'lists every mistake in a plan file with its JSON path (1), or counts what is in it (0)',
  run: (call) =>
    withPlan(call, ({ programme, units, events, seats, obligations }) => {
      call.print(vietnamese('programme.plan.sound', { name: programme.name }));
      call.print(
        vietnamese('programme.plan.contents', {
          units: units.length,
          events: events.length,
          seats: seats.length,
          obligations: obligations.length,
        }),
      );
      return Promise.resolve();
    }),
};

const load: Command = {
  name: 'plan:load',
  usage: 'FILE',
  summary:
    'loads a plan file without mistakes; what people have edited since stays, and twice changes nothing',
  run: (call) =>
    withPlan(call, async (plan) => {
      const loader = (await call.app()).get(PlanLoader, { strict: false });
      report(await loader.load(plan), call);
    }),
};

export const planCommands: Command[] = [check, load];

/** @returns 0 when the work is done, 1 for a plan with mistakes, 2 for a file that cannot be read */
async function withPlan(
  { args: [file], complain }: CommandCall,
  work: (plan: Plan) => Promise<void>,
): Promise<number> {
  if (file === undefined) {
    complain(vietnamese('programme.plan.no-file-named'));
    return 2;
  }
  const read = await readPlanFile(file).catch(() => null);
  if (read === null) {
    complain(vietnamese('programme.plan.unreadable', { file }));
    return 2;
  }
  if ('mistakes' in read) return refuse(read.mistakes, complain);
  await work(read.plan);
  return 0;
}

function refuse(mistakes: PlanMistake[], complain: CommandCall['complain']): number {
  complain(vietnamese('programme.plan.mistaken', { count: mistakes.length }));
  for (const { path, key, params } of mistakes) {
    complain(`${path}: ${vietnamese(key, params)}`);
    complain(`    ${english(key, params)}`);
  }
  return mistakes.some(({ key }) => unreadable.includes(key)) ? 2 : 1;
}

function report({ added, changed, unchanged, kept }: LoadedPlan, { print }: CommandCall): void {
  print(vietnamese('programme.plan.loaded', { added, changed, unchanged }));
  for (const { kind, slug, fields } of kept) {
    print(vietnamese('programme.plan.kept', { place: `${kind}/${slug}`, fields: fields.join(', ') }));
  }
}
