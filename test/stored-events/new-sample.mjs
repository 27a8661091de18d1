/**
 * Prints a sample for this folder. Usage: node new-sample.mjs <care-path|tasks|organization|subscription> <type> <revision> [origin as JSON] < data.json
 * `revision` counts the samples of the context; the data is whole, as `CARE_PATH_SCHEMAS` reads it.
 */
import { readFileSync } from 'node:fs';
import { CARE_PATH_PRIVATE, CARE_PATH_VERSIONS, TASK_PRIVATE, TASK_VERSIONS } from '@throughline/care-path';
import { deterministicId, eventParts, leafOf, LIVE, publicParts } from '@throughline/kernel';
import { ORGANIZATION_VERSIONS } from '@throughline/organization';
import { SUBSCRIPTION_VERSIONS } from '@throughline/replay-application';

const [context, type, place, origin] = process.argv.slice(2);
const CONTEXTS = {
  'care-path': {
    versions: CARE_PATH_VERSIONS,
    stream: 'carePath-00000000-0000-4000-8000-00000000000c',
    privatePaths: CARE_PATH_PRIVATE,
  },
  tasks: {
    versions: TASK_VERSIONS,
    stream: 'carePathTasks-00000000-0000-4000-8000-00000000000c',
    privatePaths: TASK_PRIVATE,
  },
  organization: { versions: ORGANIZATION_VERSIONS, stream: 'facility-DAL' },
  subscription: { versions: SUBSCRIPTION_VERSIONS, stream: 'subscription-00000000-0000-5000-8000-00000000000c' },
};
const { versions, stream, privatePaths = {} } = CONTEXTS[context];
const commandId = deterministicId('sample command', context, place);
const metadata = {
  tenant: 'demo',
  facilityId: 'DAL',
  actor: { id: 'staff-sample', kind: 'person', roles: ['clinician'] },
  onBehalfOf: null,
  commandId,
  bodyMac: 'x'.repeat(43),
  correlationId: commandId,
  causationId: null,
  traceparent: null,
  origin: origin ? JSON.parse(origin) : LIVE,
  labels: ['42CFRPart2'],
  part: [0, 1],
};
const data = JSON.parse(readFileSync(0, 'utf8'));
const salt = Buffer.from(place.padStart(16, '0')).toString('base64url');
const revision = Number(place);
const event = {
  id: deterministicId('sample event', context, place),
  type,
  schemaVersion: versions.of(type),
  stream,
  revision,
  recordedAt: 1_772_377_200_000 + revision * 60_000,
  ...eventParts({ data, metadata, privatePaths: privatePaths[type] ?? [], salt }),
};
process.stdout.write(`${JSON.stringify({ ...event, leaf: leafOf({ ...event, ...publicParts(event) }) }, null, 1)}\n`);
