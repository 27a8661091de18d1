import { generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { leafOf, publicParts } from '@throughline/kernel';
import { CheckpointSigner } from '@throughline/proof';
import { scratchFolder } from '@throughline/testing';
import { runHere } from './run-here.fixture.js';

const scratch = scratchFolder();
const newSigner = (): CheckpointSigner => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  return new CheckpointSigner('throughline/spec', {
    publicKey: publicKey.export({ format: 'der', type: 'spki' }).subarray(-32),
    sign: async (bytes) => sign(null, bytes, privateKey),
  });
};
const signer = newSigner();
const key = signer.verifierKey;

interface Report {
  readonly size: number;
  readonly root: string;
  readonly findings: readonly { readonly code: string; readonly position: string | null }[];
}

const data = () => scratch.path('data');
const note = () => scratch.path('checkpoint');

async function verified(directory: string, ...more: readonly string[]): Promise<Report & { exit: number }> {
  const { exit, out } = await runHere(['verify', '--data', directory, '--json', ...more]);
  return { exit, ...(JSON.parse(out) as Report) };
}
const withCheckpoint = () => ['--checkpoint', note(), '--key', key];
const codesOf = ({ findings }: Report) => [...new Set(findings.map(({ code }) => code))];

/** A copy of the log, on which someone with the file in their hands has done this. */
async function attacked(name: string, attack: (log: DatabaseSync) => void): Promise<string> {
  const directory = scratch.path(name);
  await mkdir(directory);
  await cp(join(data(), 'log.db'), join(directory, 'log.db'));
  const log = new DatabaseSync(join(directory, 'log.db'));
  log.exec('DROP TRIGGER events_are_never_changed; DROP TRIGGER events_are_never_deleted');
  attack(log);
  log.close();
  return directory;
}

type Row = Parameters<typeof leafOf>[0] & { data: string; meta: string; private: string; position: number };
const rowAt = (log: DatabaseSync, position: number) =>
  log.prepare('SELECT * FROM events WHERE position = ?').get(position) as unknown as Row;

/** Makes every leaf again, as one would who knows how they are made. */
function coverUp(log: DatabaseSync): void {
  const rows = log.prepare('SELECT * FROM events').all() as unknown as Row[];
  const update = log.prepare('UPDATE events SET leaf = ? WHERE position = ?');
  for (const row of rows) update.run(leafOf({ ...row, ...publicParts(row) }), row.position);
}

const MIDDLE = 20;
const edit = (log: DatabaseSync) => log.exec(`UPDATE events SET data = '{}' WHERE position = ${MIDDLE}`);
const spoil = (log: DatabaseSync) => log.exec(`UPDATE events SET data = substr(data, 3) WHERE position = ${MIDDLE}`);
const remove = (log: DatabaseSync) => log.exec(`DELETE FROM events WHERE position = ${MIDDLE}`);
/** A whole path is gone, and nothing in the log counts over it. */
function removePath(log: DatabaseSync): void {
  const { stream } = log
    .prepare(`SELECT stream FROM events WHERE stream LIKE 'carePath-%' LIMIT 1`)
    .get() as unknown as { stream: string };
  log.prepare('DELETE FROM events WHERE stream = ?').run(stream);
  const all = (log.prepare('SELECT position FROM events ORDER BY position').all() as { position: number }[]).entries();
  const move = log.prepare('UPDATE events SET position = ? WHERE position = ?');
  for (const [index, { position }] of all) if (position !== index + 1) move.run(index + 1, position);
}
/** One more event, as if it had been recorded then. */
function insert(log: DatabaseSync): void {
  const { last } = log.prepare('SELECT max(position) AS last FROM events').get() as { last: number };
  const move = log.prepare('UPDATE events SET position = position + 1 WHERE position = ?');
  for (let position = last; position >= MIDDLE; position--) move.run(position);
  const row = { ...rowAt(log, MIDDLE - 1), id: randomUUID(), stream: `carePath-${randomUUID()}`, revision: 0 };
  const meta = row.meta.replace(/"part":\[\d+,\d+\]/, '"part":[0,1]');
  const added = { ...row, meta, position: MIDDLE };
  const names = Object.keys(added);
  log
    .prepare(`INSERT INTO events (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`)
    .run(...(Object.values(added) as (string | number)[]));
}
function exchange(log: DatabaseSync): void {
  const rows = log.prepare('SELECT position, stream FROM events ORDER BY position').all() as unknown as {
    position: number;
    stream: string;
  }[];
  const at = rows.findIndex((row, index) => index > 2 && row.stream !== rows[index + 1]?.stream);
  const [one, other] = [rows[at]!.position, rows[at + 1]!.position];
  log.exec(`UPDATE events SET position = -1 WHERE position = ${one}`);
  log.exec(`UPDATE events SET position = ${one} WHERE position = ${other}`);
  log.exec(`UPDATE events SET position = ${other} WHERE position = -1`);
}
/** At the end of a command, so that what is left is whole. */
function cut(log: DatabaseSync): void {
  const { position } = log
    .prepare(`SELECT max(position) AS position FROM events WHERE meta LIKE '%"part":[0,1]%'`)
    .get() as { position: number };
  log.exec(`DELETE FROM events WHERE position >= ${position}`);
}

beforeAll(async () => {
  await runHere(['demo', '--clients', '6', '--until', '2026-06-01', '--data', data()]);
  const { size, root } = await verified(data());
  const signed = { origin: 'throughline/spec/log', size, root: Buffer.from(root, 'hex') };
  await writeFile(note(), await signer.sign(signed));
}, 120_000);

describe('throughline verify', () => {
  it('finds nothing wrong with a log as it was written', async () => {
    expect(await verified(data())).toMatchObject({ exit: 0, findings: [] });
    expect(await verified(data(), ...withCheckpoint())).toMatchObject({ exit: 0, findings: [] });
  });

  it('takes a log that has grown since the checkpoint', async () => {
    const grown = await attacked('grown', (log) => {
      const { last } = log.prepare('SELECT max(position) AS last FROM events').get() as { last: number };
      const row = { ...rowAt(log, last), id: randomUUID(), stream: 'carePath-new', revision: 0, position: last + 1 };
      const meta = row.meta.replace(/"part":\[\d+,\d+\]/, '"part":[0,1]');
      const names = Object.keys(row);
      log
        .prepare(`INSERT INTO events (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`)
        .run(...(Object.values({ ...row, meta }) as (string | number)[]));
      coverUp(log);
    });
    expect(await verified(grown, ...withCheckpoint())).toMatchObject({ exit: 0, findings: [] });
  });

  it('says at which event, and what to do', async () => {
    const { exit, out } = await runHere(['verify', '--data', await attacked('in-words', spoil)]);
    expect(exit).toBe(1);
    expect(out).toMatch(
      /^fail {2}At \d*20: An event is not as it was recorded\. \(event-changed\)\n.*Restore a complete backup/,
    );
  });

  it.each([
    ['an edited event', edit, ['event-changed']],
    ['an event that is no JSON', spoil, ['event-changed']],
    ['a removed event', remove, ['position-missing']],
    ['an inserted event', insert, ['event-changed']],
  ] as const)('sees %s without a checkpoint', async (what, attack, codes) => {
    const report = await verified(await attacked(what.replaceAll(' ', '-'), attack));
    expect(report.exit).toBe(1);
    expect(codesOf(report)).toEqual(expect.arrayContaining([...codes]));
  });

  it.each([
    ['an edited event whose leaf was made again', 'edited', edit, 'log-differs-from-checkpoint'],
    ['an inserted event whose leaf was made again', 'inserted', insert, 'log-differs-from-checkpoint'],
    ['a removed path', 'removed', removePath, 'log-shorter-than-checkpoint'],
    ['a log that was cut, or an older copy of it', 'cut', cut, 'log-shorter-than-checkpoint'],
  ] as const)('sees %s with a checkpoint from outside alone', async (_, name, attack, code) => {
    const directory = await attacked(`${name}-with-care`, (log) => {
      attack(log);
      coverUp(log);
    });
    expect(await verified(directory)).toMatchObject({ exit: 0, findings: [] });
    const report = await verified(directory, ...withCheckpoint());
    expect([report.exit, codesOf(report)]).toEqual([1, [code]]);
  });

  it('sees exchanged events with a checkpoint from outside', async () => {
    const report = await verified(await attacked('exchanged', exchange), ...withCheckpoint());
    expect([report.exit, codesOf(report)]).toEqual([1, expect.arrayContaining(['log-differs-from-checkpoint'])]);
  });

  it('sees another log in its place', async () => {
    const other = scratch.path('other');
    await runHere(['demo', '--clients', '9', '--seed', '7', '--until', '2026-06-01', '--data', other]);
    expect(codesOf(await verified(other))).toEqual([]);
    expect(codesOf(await verified(other, ...withCheckpoint()))).toEqual(['log-differs-from-checkpoint']);
  }, 60_000);

  it.each([
    [
      'a note that was changed',
      'signature-wrong',
      async () => ({ note: (await signedBy(signer)).replace('\n4', '\n5') }),
    ],
    ['a key of another', 'note-not-signed', async () => ({ key: strange.verifierKey })],
    ['a key that is none', 'key-malformed', async () => ({ key: 'throughline' })],
    ['a file that is no note', 'note-malformed', async () => ({ note: 'hello' })],
  ] as const)('refuses %s', async (_, code, changed) => {
    const { note: text = await signedBy(signer), key: given = key } = (await changed()) as {
      note?: string;
      key?: string;
    };
    const file = scratch.path('given');
    await writeFile(file, text);
    const ran = await runHere(['verify', '--data', data(), '--checkpoint', file, '--key', given]);
    expect(ran).toMatchObject({ exit: 1, notes: expect.stringContaining(`(${code})`) });
  });

  it('asks for the key beside the checkpoint', async () => {
    const ran = await runHere(['verify', '--data', data(), '--checkpoint', note()]);
    expect(ran).toMatchObject({ exit: 2, notes: expect.stringContaining('(checkpoint-without-key)') });
  });
});

const strange = newSigner();
const signedBy = async (one: CheckpointSigner) =>
  one.sign({ origin: 'throughline/spec/log', size: 4, root: Buffer.alloc(32) });
