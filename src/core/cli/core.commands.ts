import { Sealer } from '../activity/sealer.js';
import { Backups } from '../backup/backups.service.js';
import type { Command } from './command.js';

const migrate: Command = {
  name: 'migrate',
  usage: '',
  summary: 'brings the database up to date',
  async run({ app, print }) {
    await app({ migrate: true });
    print('The database is up to date.');
    return 0;
  },
};

const auditVerify: Command = {
  name: 'audit:verify',
  usage: '',
  summary: 'seals what waits and checks the chain over the activity log',
  async run({ app, print, complain }) {
    const sealer = (await app()).get(Sealer);
    await sealer.sealAll();
    const report = await sealer.verify();
    print(`${report.sealed} activities sealed, head ${report.head}`);
    if (report.erased)
      print(
        `Before them ${report.erased.count} were erased after five years, until ${report.erased.until.toISOString()}.`,
      );
    if (report.firstBroken === null) return 0;
    complain(
      `The chain is broken at link ${report.firstBroken}: an activity was changed, removed or put in between.`,
    );
    return 1;
  },
};

const backup: Command = {
  name: 'backup',
  usage: '',
  summary: 'makes encrypted copies of the database and of signed papers and proves them by opening them',
  async run({ app, print }) {
    const { file, rows, scans } = await (await app()).get(Backups).make();
    print(`${file}: ${total(rows)} rows in ${Object.keys(rows).length} tables, opened and sound`);
    print(`Copies of ${scans} signed papers lie beside it.`);
    return 0;
  },
};

const restore: Command = {
  name: 'restore',
  usage: 'FILE --yes',
  summary: 'puts a backup in the place of the database; stop the server first',
  async run({ app, args, print, complain }) {
    const [file, consent] = args;
    if (!file || consent !== '--yes') {
      complain(
        'restore replaces everything that is in the database now. Stop the server, then: restore FILE --yes',
      );
      return 2;
    }
    const { rows, scans } = await (await app()).get(Backups).restore(file);
    print(`${total(rows)} rows in ${Object.keys(rows).length} tables and ${scans} signed papers are back.`);
    return 0;
  },
};

export const coreCommands: Command[] = [migrate, auditVerify, backup, restore];

function total(rows: Record<string, number>): number {
  return Object.values(rows).reduce((sum, count) => sum + count, 0);
}
