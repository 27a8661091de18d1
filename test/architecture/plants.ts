/** One violation of every rule, and who should never have written it. `says` is a part of the sentence the author reads. */
export interface Plant {
  readonly breaks: string;
  readonly rule: string;
  readonly message: string;
  readonly file: string;
  readonly code: string;
}

const domain = 'libs/care-path/domain/src';
const api = 'apps/api/src';

export const plants: readonly Plant[] = [...imports(), ...purity(), ...framework(), ...shape()];

function imports(): readonly Plant[] {
  const rule = 'throughline/imports';
  return [
    {
      breaks: 'the domain reads a file',
      rule,
      message: 'uses no module of Node.js',
      file: `${domain}/a.ts`,
      code: "export { readFileSync } from 'node:fs';",
    },
    {
      breaks: 'the domain reads a file by the old name',
      rule,
      message: 'uses no module',
      file: `${domain}/b.ts`,
      code: "export { readFileSync } from 'fs';",
    },
    {
      breaks: 'the domain knows the framework',
      rule,
      message: 'knows no framework',
      file: `${domain}/c.ts`,
      code: "export { Injectable } from '@nestjs/common';",
    },
    {
      breaks: 'an adapter knows the framework',
      rule,
      message: 'knows no framework',
      file: 'libs/event-store-sqlite/src/a.ts',
      code: "export { Injectable } from '@nestjs/common';",
    },
    {
      breaks: 'the kernel takes another package',
      rule,
      message: 'may not import yaml',
      file: 'libs/kernel/src/a.ts',
      code: "export { parse } from 'yaml';",
    },
    {
      breaks: 'a package that nobody listed',
      rule,
      message: 'is not listed in libs/identity/package.json',
      file: 'libs/identity/src/a.ts',
      code: "export { default as fastify } from 'fastify';",
    },
    {
      breaks: 'only a type is imported',
      rule,
      message: 'may not import identity',
      file: `${domain}/d.ts`,
      code: "import type { Vault } from '@throughline/identity';\nexport type A = Vault;",
    },
    {
      breaks: 'a type is imported in place',
      rule,
      message: 'may not import identity',
      file: `${domain}/e.ts`,
      code: "export type A = import('@throughline/identity').Vault;",
    },
    {
      breaks: 'an import at run time',
      rule,
      message: 'may not import care-path',
      file: 'libs/event-store/src/a.ts',
      code: "export const path = () => import('@throughline/care-path');",
    },
    {
      breaks: 'an entry that is none',
      rule,
      message: 'is no public entry',
      file: `${api}/a.ts`,
      code: "export * from '@throughline/care-path/src/evolve.js';",
    },
    {
      breaks: 'an entry for specs in production',
      rule,
      message: 'is for specs only',
      file: `${api}/b.ts`,
      code: "export * from '@throughline/care-path/scenario';",
    },
    {
      breaks: 'a relative way into another project',
      rule,
      message: 'reaches out of its own folder',
      file: 'libs/views/src/a.ts',
      code: "export * from '../../kernel/src/index.js';",
    },
    {
      breaks: 'built output',
      rule,
      message: 'is built output',
      file: 'libs/views/src/b.ts',
      code: "export * from '../dist/index.js';",
    },
    {
      breaks: 'the judge reads files',
      rule,
      message: 'reads no files',
      file: 'libs/continuum/src/a.ts',
      code: "export * from './loading/load-pack.js';",
    },
    {
      breaks: 'production code imports test code',
      rule,
      message: 'may not import testing',
      file: `${api}/c.ts`,
      code: "export * from '@throughline/testing';",
    },
    {
      breaks: 'a spec below testing imports it',
      rule,
      message: 'may not import testing',
      file: 'libs/event-store/src/a.spec.ts',
      code: "import '@throughline/testing';",
    },
    {
      breaks: 'an import records by way of HTTP',
      rule,
      message: 'may not import organization-http',
      file: 'libs/import/src/a.ts',
      code: "export * from '@throughline/organization-http';",
    },
    {
      breaks: 'the demo records by way of HTTP',
      rule,
      message: 'may not import organization-http',
      file: 'libs/demo/src/a.ts',
      code: "export * from '@throughline/organization-http';",
    },
    {
      breaks: 'the command line records by way of HTTP',
      rule,
      message: 'may not import care-path-http',
      file: 'apps/cli/src/a.ts',
      code: "export * from '@throughline/care-path-http';",
    },
    {
      breaks: 'a story told over HTTP looks inside',
      rule,
      message: 'sees the system from outside',
      file: 'test/acceptance/a.spec.ts',
      code: "import '@throughline/care-path';",
    },
    {
      breaks: 'the set-up needs a package',
      rule,
      message: 'before anything is installed',
      file: 'setup.mjs',
      code: "export { parse } from 'yaml';",
    },
  ];
}

function purity(): readonly Plant[] {
  const rule = 'throughline/pure';
  const globals = 'eslint/no-restricted-globals';
  const properties = 'eslint/no-restricted-properties';
  const pure = (breaks: string, name: string, message: string, code: string): Plant => ({
    breaks,
    rule: name,
    message,
    file: `${domain}/${breaks.replaceAll(' ', '-')}.ts`,
    code,
  });
  return [
    pure('the clock by new Date', rule, 'reads no clock', 'export const now = () => new Date();'),
    pure('the clock by Date as a function', rule, 'reads no clock', 'export const now = () => Date();'),
    pure('the clock by Date.now', properties, 'reads no clock', 'export const now = () => Date.now();'),
    pure('the clock of performance', globals, 'as inputs', 'export const now = () => performance.now();'),
    pure('chance', properties, 'throws no dice', 'export const die = () => Math.random();'),
    pure('chance from crypto', globals, 'as inputs', 'export const id = () => crypto.randomUUID();'),
    pure('a timer', globals, 'as inputs', 'export const later = (act: () => void) => setTimeout(act, 1);'),
    pure('the network', globals, 'as inputs', "export const page = () => fetch('https://example.org');"),
    pure('the environment', globals, 'as inputs', "export const home = () => process.env['HOME'];"),
    pure('the terminal', globals, 'as inputs', "export const say = () => console.error('x');"),
    pure('a way round by globalThis', globals, 'as inputs', 'export const all = () => globalThis;'),
    pure('await', rule, 'does not wait', 'export const value = await Promise.resolve(1);'),
    pure('an async function', rule, 'does not wait', 'export async function value() { return 1; }'),
    pure('an async arrow', rule, 'does not wait', 'export const value = async () => 1;'),
    pure(
      'the time zone of the machine',
      properties,
      'depends on the machine',
      'export const hour = (at: Date) => at.getHours();',
    ),
    pure(
      'the language of the machine',
      properties,
      'depends on the machine',
      'export const order = (a: string, b: string) => a.localeCompare(b);',
    ),
    {
      breaks: 'a view reads the clock',
      rule,
      message: 'reads no clock',
      file: 'libs/views/src/clock.ts',
      code: 'export const now = () => new Date();',
    },
    {
      breaks: 'the continuum reads the clock',
      rule,
      message: 'reads no clock',
      file: 'libs/continuum/src/clock.ts',
      code: 'export const now = () => new Date();',
    },
    {
      breaks: 'the organization waits',
      rule,
      message: 'does not wait',
      file: 'libs/organization/domain/src/wait.ts',
      code: 'export const value = async () => 1;',
    },
    {
      breaks: 'the kernel throws dice',
      rule: properties,
      message: 'throws no dice',
      file: 'libs/kernel/src/dice.ts',
      code: 'export const die = () => Math.random();',
    },
  ];
}

function framework(): readonly Plant[] {
  const scope = 'throughline/no-request-scope';
  const interceptor = 'throughline/no-global-interceptor';
  const nest = (breaks: string, rule: string, message: string, code: string): Plant => ({
    breaks,
    rule,
    message,
    file: `${api}/${breaks.replaceAll(' ', '-')}.ts`,
    code,
  });
  return [
    nest(
      'request scope',
      scope,
      'anew on each request',
      "import { Injectable, Scope } from '@nestjs/common';\n@Injectable({ scope: Scope.REQUEST })\nexport class A {}",
    ),
    nest(
      'transient scope',
      scope,
      'anew on each request',
      "import { Injectable, Scope } from '@nestjs/common';\n@Injectable({ scope: Scope.TRANSIENT })\nexport class A {}",
    ),
    nest(
      'the request injected',
      scope,
      'request-scoped',
      "import { REQUEST } from '@nestjs/core';\nexport const token = REQUEST;",
    ),
    nest(
      'a global interceptor',
      interceptor,
      'No global interceptors',
      'export const start = (app: { useGlobalInterceptors(): void }) => app.useGlobalInterceptors();',
    ),
    nest(
      'an interceptor for the application',
      interceptor,
      'No global interceptors',
      "import { APP_INTERCEPTOR } from '@nestjs/core';\nexport const token = APP_INTERCEPTOR;",
    ),
    nest(
      'wiring by metadata',
      'throughline/explicit-inject',
      '@Inject',
      "import { Injectable } from '@nestjs/common';\n@Injectable()\nexport class A {\n  constructor(readonly clock: Date) {}\n}",
    ),
  ];
}

function shape(): readonly Plant[] {
  const lines = (count: number) => Array.from({ length: count }, (_, line) => `  number += ${line};`).join('\n');
  const spec = `${domain}/planted.spec.ts`;
  const inLibrary = (breaks: string, rule: string, message: string, code: string): Plant => ({
    breaks,
    rule,
    message,
    file: `libs/identity/src/${breaks.replaceAll(' ', '-')}.ts`,
    code,
  });
  return [
    inLibrary(
      'a file of 201 lines',
      'eslint/max-lines',
      'too many lines (201)',
      Array.from({ length: 201 }, (_, line) => `export const a${line} = ${line};`).join('\n'),
    ),
    inLibrary(
      'a function of 61 lines',
      'eslint/max-lines-per-function',
      'too many lines (61)',
      `export function sum(number: number) {\n${lines(58)}\n  return number;\n}`,
    ),
    inLibrary(
      'six parameters',
      'eslint/max-params',
      'too many parameters (6)',
      'export const f = (a: 1, b: 1, c: 1, d: 1, e: 1, g: 1) => [a, b, c, d, e, g];',
    ),
    inLibrary(
      'a marker of work left',
      'eslint/no-warning-comments',
      'todo',
      `// ${'TO'}${'DO'}: later\nexport const a = 1;`,
    ),
    inLibrary('a print', 'eslint/no-console', 'console', "export const say = () => console.log('x');"),
    inLibrary('eval', 'eslint/no-eval', 'eval', "export const run = () => eval('1');"),
    inLibrary('loose equality', 'eslint/eqeqeq', '===', 'export const same = (a: unknown, b: unknown) => a == b;'),
    inLibrary('a name that nobody uses', 'eslint/no-unused-vars', 'never used', 'const a = 1;\nexport const b = 2;'),
    inLibrary('a default export', 'import/no-default-export', 'named', 'export default 1;'),
    inLibrary('an any', 'typescript/no-explicit-any', 'any', 'export const a = (b: any) => Boolean(b);'),
    inLibrary(
      'a promise left alone',
      'typescript/no-floating-promises',
      'Promises must be',
      'export function f(task: () => Promise<void>) {\n  task();\n}',
    ),
    inLibrary(
      'a promise as a condition',
      'typescript/no-misused-promises',
      'Promise',
      'export const f = (task: Promise<boolean>) => (task ? 1 : 2);',
    ),
    inLibrary(
      'a forgotten case',
      'typescript/switch-exhaustiveness-check',
      '"b"',
      "export function f(kind: 'a' | 'b') {\n  switch (kind) {\n    case 'a':\n      return 1;\n  }\n  return 0;\n}",
    ),
    inLibrary(
      'a value import of a type',
      'typescript/consistent-type-imports',
      'type',
      "import { Stats } from 'node:fs';\nexport type A = Stats;",
    ),
    {
      breaks: 'one spec alone',
      rule: 'jest/no-focused-tests',
      message: 'focus',
      file: spec,
      code: "it.only('x', () => expect(1).toBe(1));",
    },
    {
      breaks: 'a spec switched off',
      rule: 'jest/no-disabled-tests',
      message: 'isabled',
      file: spec,
      code: "it.skip('x', () => expect(1).toBe(1));",
    },
    {
      breaks: 'a spec that asserts nothing',
      rule: 'jest/expect-expect',
      message: 'no assertions',
      file: spec,
      code: "it('x', () => {});",
    },
    {
      breaks: 'a circle of imports',
      rule: 'import/no-cycle',
      message: 'cycle',
      file: 'libs/identity/src/circle.ts',
      code: "import { b } from './circle-half.js';\nexport const a = () => b;",
    },
  ];
}

/** The other half of the circle above. */
export const companions: Readonly<Record<string, string>> = {
  'libs/identity/src/circle-half.ts': "import { a } from './circle.js';\nexport const b = () => a;",
};
