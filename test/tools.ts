import { spawnSync } from 'node:child_process';

/** Debian's own Python with a library of its own, by the name of the package. */
const libraries: Record<string, string> = { 'python3-icalendar': 'icalendar' };

/** Whether a program that some tests look through is on this machine. */
export function hasTool(name: string): boolean {
  const library = libraries[name];
  if (library) return spawnSync('/usr/bin/python3', ['-c', `import ${library}`]).status === 0;
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
