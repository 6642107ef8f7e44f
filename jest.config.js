export default {
  // In plain Node: a worker loads the application once, not anew for each spec. See docs/decisions/0017-tests-in-plain-node.md.
  runner: 'jest-light-runner/child-process',
  testMatch: ['<rootDir>/test/**/*.spec.ts', '<rootDir>/test/**/*.spec.tsx'],
  setupFiles: ['<rootDir>/test/support/typescript.js'],
  setupFilesAfterEnv: ['<rootDir>/test/support/limits.ts'],
  maxWorkers: 2,
};
