import { randomUUID } from 'node:crypto';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openWriteSide } from '@throughline/embedded';
import { CarePaths } from '@throughline/care-path-application';
import { canonicalPack, loadPacks, type RulePack } from '@throughline/continuum';
import { type EventLog, type NewEvent, newSalt, START } from '@throughline/event-store';
import { type EventMetadata, eventParts, LIVE, type Part } from '@throughline/kernel';
import {
  EVERYONE,
  facilityStream,
  ORGANIZATION_VERSIONS,
  type OrganizationEvent,
  rulePackStream,
} from '@throughline/organization';

/** One invented facility on a shipped pack. Its zone knows no daylight saving, so that a history moved by whole days stays true. */
export const FACILITY = 'SAGUARO';
export const ZONE = 'America/Phoenix';
export const OFFSET_MINUTES = -420;
export const TENANT = 'bench';
const PACK = { id: 'asam-3e-adult', version: '1.0.0' };
const PACK_FROM = '2000-01-01';

const packsFolder = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..', 'packs');

export async function providerPack(): Promise<RulePack> {
  const pack = (await loadPacks(packsFolder)).find(({ ref }) => ref.id === PACK.id && ref.version === PACK.version);
  if (!pack) throw new Error(`The pack ${PACK.id} ${PACK.version} is not shipped any more.`);
  return pack;
}

export type WriteSide = Awaited<ReturnType<typeof openWriteSide>> & { readonly writer: CarePaths };

/** The service's own write side on a data directory: log with its writer thread, vault, keys, directory, transactor. */
export async function openProvider(dataDirectory: string): Promise<WriteSide> {
  const side = await openWriteSide({ dataDirectory, tenant: TENANT });
  await publishProvider(side.log);
  return { ...side, writer: new CarePaths({ ...side, tenant: TENANT }) };
}

/** The pack and the facility, as their commands would have recorded them; nothing in a log that holds events. */
async function publishProvider(log: EventLog): Promise<void> {
  if ((await log.head()) !== START) return;
  for (const { stream, events } of await providerStreams()) await log.append(stream, 'none', events);
}

export async function providerStreams(): Promise<
  readonly { readonly stream: string; readonly events: readonly NewEvent[] }[]
> {
  const pack = await providerPack();
  const { id, version } = pack.ref;
  const written = (events: readonly OrganizationEvent[]) =>
    events.map((event, index) => ({
      id: randomUUID(),
      schemaVersion: ORGANIZATION_VERSIONS.of(event.type),
      ...partsOf(event, [index, events.length]),
    }));
  return [
    {
      stream: rulePackStream(id, version),
      events: written([
        { type: 'RulePackPublished', data: { pack: pack.ref, document: canonicalPack(pack.document) } },
      ]),
    },
    {
      stream: facilityStream(FACILITY),
      events: written([
        { type: 'FacilityOpened', data: { code: FACILITY, name: 'Saguaro Recovery', zone: ZONE, openFrom: PACK_FROM } },
        { type: 'RulePackAdopted', data: { code: FACILITY, pack: pack.ref, from: PACK_FROM, ...EVERYONE } },
      ]),
    },
  ];
}

function partsOf({ type, data }: OrganizationEvent, part: Part): Omit<NewEvent, 'id' | 'schemaVersion'> {
  const commandId = randomUUID();
  const metadata: EventMetadata = {
    tenant: TENANT,
    facilityId: FACILITY,
    actor: { id: 'bench', kind: 'system', roles: ['operator'] },
    onBehalfOf: null,
    commandId,
    bodyMac: commandId,
    correlationId: commandId,
    causationId: null,
    traceparent: null,
    origin: LIVE,
    labels: [],
    part,
  };
  return { type, ...eventParts({ data, metadata, privatePaths: [], salt: newSalt() }) };
}
