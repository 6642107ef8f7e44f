import type { INestApplicationContext } from '@nestjs/common';

export interface CommandCall {
  args: string[];
  /** The application without its server; started only for commands that need it. */
  app: (changes?: { migrate: boolean }) => Promise<INestApplicationContext>;
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
