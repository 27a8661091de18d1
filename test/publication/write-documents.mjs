/** Writes what is generated from the declarations of topics and records; `npm run generate` builds first. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { asyncApiDocument, everyMessage, topicsDocument } from '@throughline/publication';
import { stringify } from 'yaml';

const docs = join(import.meta.dirname, '..', '..', 'docs');
writeFileSync(join(docs, 'topics.md'), topicsDocument());
writeFileSync(
  join(docs, 'asyncapi.yaml'),
  stringify(asyncApiDocument(), { aliasDuplicateObjects: false, lineWidth: 0 }),
);
if (process.argv.includes('--release')) {
  const released = Object.fromEntries(everyMessage().map(({ name, schema }) => [name, schema]));
  writeFileSync(join(docs, 'released-schemas.json'), `${JSON.stringify(released)}\n`);
}
