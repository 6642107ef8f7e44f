import { spawnSync } from 'node:child_process';

/** Whether a program that some tests look through is on this machine. */
export function hasTool(name: string): boolean {
  return spawnSync('sh', ['-c', 'command -v "$0"', name]).status === 0;
}

/** A `describe` that runs where all its programs are found, and says on the terminal what is left out elsewhere. */
export function describeWithTool(tools: string[], title: string, body: () => void): void {
  const missing = tools.filter((tool) => !hasTool(tool));
  if (missing.length === 0) {
    describe(title, body);
    return;
  }
  process.stderr.write(
    `\n!!! LEFT OUT: "${title}", because ${missing.join(' and ')} was not found here.\n\n`,
  );
  describe.skip(`${title} (left out: no ${missing.join(', ')})`, body);
}
