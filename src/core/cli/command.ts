import type { INestApplicationContext } from '@nestjs/common';

export interface AppWishes {
  /** Bring the database up to date first, whatever the settings say. */
  migrate?: true;
  /** Where the demonstration is meant and was never started, fill its database first. */
  demonstration?: true;
}

export interface CommandCall {
  args: string[];
  /** The application without its server; started only for commands that need it. */
  app: (wishes?: AppWishes) => Promise<INestApplicationContext>;
  print: (line: string) => void;
  complain: (line: string) => void;
}

/** One of the administrator's commands. */
export interface Command {
  name: string;
  /** Arguments as the help shows them. */
  usage: string;
  summary: string;
  /** @returns the exit code */
  run: (call: CommandCall) => Promise<number>;
}
