/**
 * Writes again what is generated from declarations: docs/topics.md, docs/asyncapi.yaml, the released schemas, docs/reference and the
 * console's types of the API. `npm run generate` builds first. Specs fail while these files are out of date. With `--release`, the API
 * as it is now becomes the one that later ones are compared with (docs/released-openapi.json).
 */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { jest } from './jest.mjs';

const root = join(import.meta.dirname, '..');
const run = (parameters, environment = {}) =>
  execFileSync(process.execPath, parameters, { cwd: root, stdio: 'inherit', env: { ...process.env, ...environment } });

run(['test/publication/write-documents.mjs', '--release']);
run([...jest, '--rootDir', 'test', '/test/console/generated-types', '/test/docs/reference.spec'], {
  THROUGHLINE_UPDATE: '1',
});
if (process.argv.includes('--release'))
  run([...jest, '--rootDir', 'test', '/test/clients/document', '-t', 'as it was released'], {
    THROUGHLINE_UPDATE: '1',
  });
