import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import { accountCommands } from './accounts/accounts.commands.js';
import { AppModule } from './app.module.js';
import type { AppWishes } from './core/cli/command.js';
import { runCommand } from './core/cli/command-line.js';
import { coreCommands } from './core/cli/core.commands.js';
import { retentionCommands } from './core/cli/retention.commands.js';
import { readConfig } from './core/config/config.js';
import { Demonstration } from './demonstration/demonstration.service.js';
import { importCommands } from './imports/imports.commands.js';
import { planCommands } from './programme/plan.commands.js';
import { recommendationCommands } from './recommendations/recommendations.commands.js';

const opened: INestApplicationContext[] = [];

process.exitCode = await runCommand(
  [
    ...planCommands,
    ...importCommands,
    ...recommendationCommands,
    ...accountCommands,
    ...retentionCommands,
    ...coreCommands,
  ],
  process.argv.slice(2),
  {
    app: openApplication,
    print: (line) => process.stdout.write(`${line}\n`),
    complain: (line) => process.stderr.write(`${line}\n`),
  },
);
for (const app of opened) await app.close();

async function openApplication({
  demonstration,
  ...changes
}: AppWishes = {}): Promise<INestApplicationContext> {
  const config = Object.assign(readConfig(process.env), changes);
  const app = await NestFactory.createApplicationContext(AppModule.with(config), {
    logger: ['error', 'warn'],
    abortOnError: false,
  });
  opened.push(app);
  if (demonstration && config.mode === 'demonstration')
    await app.get(Demonstration, { strict: false }).prepare();
  return app;
}
