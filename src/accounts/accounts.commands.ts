import { parseArgs } from 'node:util';
import { translate } from '../../views/text/text.js';
import type { Command, CommandCall } from '../core/cli/command.js';
import { InvalidFields } from '../core/errors/refusals.js';
import { loginPattern } from './accounts.forms.js';
import { People } from './people.service.js';
import type { NewPerson, Slip } from './people.service.js';
import { roles } from './roles.js';

const usage = '--login NAME --name "FULL NAME" --role ROLE --unit UNIT [--email ADDRESS] [--phone NUMBER]';

const create: Command = {
  name: 'accounts:create',
  usage,
  summary:
    'makes an account and prints the one-time code of its slip; the first one of the committee comes from here',
  async run(call) {
    const { person, mistake } = readPerson(call.args);
    if (!person) return complain(call, mistake);
    const people = (await call.app()).get(People, { strict: false });
    return people.create(person).then(
      ({ slip }) => printSlip(call, slip),
      (error: unknown) => explain(call, error),
    );
  },
};

export const accountCommands: Command[] = [create];

type Reading = { person: NewPerson; mistake: '' } | { person: null; mistake: string };

function readPerson(args: string[]): Reading {
  const values = readOptions(args);
  if (typeof values === 'string') return { person: null, mistake: values };
  const { login = '', name = '', unit = '', email, phone = '' } = values;
  const role = roles.find((one) => one === values.role);
  if (!loginPattern.test(login))
    return wrong(
      '--login needs 3 to 60 of: small letters, digits, dots, hyphens, for example --login so-ldtbxh',
    );
  if (name.trim() === '') return wrong('--name needs the full name, for example --name "Nguyễn Thị Mẫu"');
  if (!role) return wrong(`--role needs one of: ${roles.join(', ')}`);
  if (unit === '') return wrong('--unit needs a unit of the plan, for example --unit so-ldtbxh');
  const person = {
    login,
    name: name.trim().normalize('NFC'),
    email: email?.toLowerCase() ?? null,
    phone,
    duties: [],
  };
  return { person: { ...person, roles: [{ role, unitSlug: unit }] }, mistake: '' };
}

function wrong(mistake: string): Reading {
  return { person: null, mistake };
}

function readOptions(args: string[]) {
  const option = { type: 'string' } as const;
  const options = { login: option, name: option, role: option, unit: option, email: option, phone: option };
  try {
    return parseArgs({ args, options }).values;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function complain(call: CommandCall, mistake: string): number {
  call.complain(`${mistake}\nUsage: accounts:create ${usage}`);
  return 2;
}

function printSlip({ print }: CommandCall, slip: Slip | null): number {
  if (!slip) throw new Error('The account was made without a code.');
  print(`Account:        ${slip.login} (${slip.name})`);
  print(`One-time code:  ${slip.code}`);
  print(`Valid until:    ${slip.expiresAt.toISOString().slice(0, 10)}`);
  print('Choose a password with it on the page /first-password. The code is not shown again.');
  return 0;
}

function explain(call: CommandCall, error: unknown): number {
  if (!(error instanceof InvalidFields)) throw error;
  for (const { key, params } of error.mistakes) call.complain(translate('en')(key, params));
  return 1;
}
