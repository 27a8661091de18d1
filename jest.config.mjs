/** One configuration for every project: run by each project's `test` script with its own root directory. */
export default {
  testEnvironment: 'node',
  maxWorkers: 1,
  // Two busy cores are slow at times; what hangs still fails.
  testTimeout: 20_000,
  // A worker that has loaded the whole service keeps that much; one that begins anew loads and compiles all again.
  workerIdleMemoryLimit: '1.5GB',
  testMatch: ['<rootDir>/**/*.spec.ts'],
  modulePathIgnorePatterns: [
    '<rootDir>/dist/',
    '<rootDir>/domain/dist/',
    '<rootDir>/application/dist/',
    '<rootDir>/http/dist/',
  ],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  extensionsToTreatAsEsm: ['.ts'],
  // Workspace packages resolve to their sources, so that a test needs no build.
  testEnvironmentOptions: { customExportConditions: ['@throughline/source', 'node', 'node-addons'] },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        swcrc: false,
        jsc: {
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
          target: 'es2024',
          keepClassNames: true,
        },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
  },
};
