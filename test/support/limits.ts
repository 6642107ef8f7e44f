import { setTimeout as wait } from 'node:timers/promises';
import fc from 'fast-check';
import { addEventHandler } from 'jest-circus';

/** Milliseconds that suffice on a busy machine: what hangs is found, what is slow is measured in bench. */
const PATIENCE = 120_000;

type Work = () => unknown;

/** The runner knows no time limits: every test and hook gets its own as it is declared. */
addEventHandler((event, { currentDescribeBlock: { children, hooks } }) => {
  const declared = event.name === 'add_test' ? children.at(-1) : event.name === 'add_hook' && hooks.at(-1);
  if (declared && declared.type !== 'describeBlock')
    declared.fn = limited(declared.fn as Work, declared.timeout ?? PATIENCE);
});

function limited(work: Work, milliseconds: number): () => Promise<void> {
  return async () => {
    const done = new AbortController();
    const tooLate = wait(milliseconds, null, { signal: done.signal }).then(() => {
      throw new Error(`Not done after ${milliseconds} ms`);
    });
    await Promise.race([tooLate, Promise.resolve().then(work)]).finally(() => {
      done.abort();
    });
  };
}

// The same cases in every run, so that a failure can be seen again; PROPERTY_RUNS=10000 looks for others.
const { PROPERTY_RUNS: runs } = process.env;
fc.configureGlobal(runs ? { numRuns: Number(runs) } : { seed: 31052019 });
