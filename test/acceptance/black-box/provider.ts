import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { randomUUID } from 'node:crypto';
import type { Pack } from './answers.js';
import type { Caller } from './http.js';
import type { Running } from './running.js';

interface Site {
  readonly code: string;
  readonly name: string;
  /** A file of `packs/`, without its ending. Packs that it extends are published before it. */
  readonly pack: string;
  readonly zone?: string;
  readonly programs?: readonly Program[];
}

interface Program {
  readonly code: string;
  readonly name: string;
  readonly levels: readonly string[];
  /** The program of the pack that this one follows. */
  readonly template?: string;
  readonly [more: string]: unknown;
}

const OPEN_FROM = '2020-01-01';

/** Publishes rule packs, opens a facility, adopts its pack and opens its programs, all through the API. */
export async function openSite(
  running: Running,
  { code, name, pack, zone = 'America/Chicago', programs = [] }: Site,
): Promise<void> {
  const operator = running.as('operator');
  if (pack !== 'asam-3e-adult') await publish(operator, 'asam-3e-adult');
  await publish(operator, pack);
  await done(operator.post('/v1/facilities', { code, name, zone, openFrom: OPEN_FROM }));
  await done(
    operator.post(`/v1/facilities/${code}/pack-adoptions`, { pack: { id: pack, version: '1.0.0' }, from: OPEN_FROM }),
  );
  for (const program of programs)
    await done(operator.post('/v1/programs', { facilityId: code, openFrom: OPEN_FROM, ...program }));
}

export const packFile = (pack: string): string =>
  readFileSync(fileURLToPath(new URL(`../../../packs/${pack}.yaml`, import.meta.url)), 'utf8');

/** Sends a pack as its author wrote it. */
export function sendPack(caller: Caller, written: string) {
  const headers = { ...caller.headers, 'Content-Type': 'application/yaml', 'Idempotency-Key': randomUUID() };
  return caller.http.ask({ method: 'POST', path: '/v1/rule-packs', headers, body: written });
}

/** A published pack, flattened. */
export async function readPack(running: Running, id: string): Promise<Pack> {
  const { body } = await running.as('analyst').get<Pack>(`/v1/rule-packs/${id}/1.0.0`);
  return body;
}

const publish = (caller: Caller, pack: string): Promise<void> => done(sendPack(caller, packFile(pack)));

async function done(answer: Promise<{ readonly status: number; readonly text: string }>): Promise<void> {
  const { status, text } = await answer;
  if (status !== 200 && status !== 201) throw new Error(`The provider could not be set up: ${status} ${text}`);
}
