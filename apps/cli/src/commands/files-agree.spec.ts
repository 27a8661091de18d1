import { cp, mkdir, rm, truncate } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import { mintDemoToken, readSettings, type RunningService, startService } from '@throughline/api';
import { dataFilesIn, openWriteSide } from '@throughline/embedded';
import type { Role } from '@throughline/kernel';
import { scratchFolder } from '@throughline/testing';
import { runHere } from './run-here.fixture.js';

const scratch = scratchFolder();
const pristine = () => scratch.path('pristine');
/** What a backup of an earlier day holds: the demo, before two more clients came. */
const earlier = () => scratch.path('earlier');
const other = () => scratch.path('other');
const COMPANIONS = ['log.db', 'identity.db', 'journal.db'];

async function running<Result>(data: string, visit: (service: RunningService) => Promise<Result>): Promise<Result> {
  const env = { THROUGHLINE_DATA: data, THROUGHLINE_PORT: '0', THROUGHLINE_LOG_LEVEL: 'silent' };
  const service = await startService({ ...readSettings(env), projector: 'inline' });
  try {
    return await visit(service);
  } finally {
    await service.close();
  }
}

const asDirector = async (data: string, role: Role = 'director') => ({
  authorization: `Bearer ${await mintDemoToken({ dataDirectory: data, tenant: 'demo', roles: [role], facilities: 'all' })}`,
});

async function asked<Body>(
  data: string,
  url: string,
  path: string,
): Promise<{ readonly status: number; readonly body: Body }> {
  const response = await fetch(`${url}${path}`, { headers: await asDirector(data, 'partner') });
  return { status: response.status, body: (await response.json()) as Body };
}

interface Read {
  readonly items: readonly { readonly id: string }[];
  readonly next: string;
}

async function registerTwo(data: string): Promise<void> {
  await running(data, async ({ url }) => {
    for (const key of ['one', 'two']) {
      const headers = { ...(await asDirector(data)), 'content-type': 'application/json', 'idempotency-key': key };
      const body = JSON.stringify({ facilityId: 'DAL', anonymous: true });
      expect((await fetch(`${url}/v1/clients`, { method: 'POST', headers, body })).status).toBe(201);
    }
    // The proofs have seen all of it.
    await asked(data, url, '/v1/checkpoint');
  });
}

beforeAll(async () => {
  await runHere(['demo', '--clients', '4', '--until', '2026-06-01', '--data', pristine()]);
  await runHere(['demo', '--clients', '3', '--seed', '7', '--until', '2026-06-01', '--data', other()]);
  await running(pristine(), () => Promise.resolve());
  await running(other(), () => Promise.resolve());
  await cp(pristine(), earlier(), { recursive: true });
  await registerTwo(pristine());
}, 120_000);

let copies = 0;
async function changed(change: (data: string) => Promise<unknown>): Promise<string> {
  const data = scratch.path(`copy-${(copies += 1)}`);
  await cp(pristine(), data, { recursive: true });
  await change(data);
  return data;
}

/** One file of another data directory in the place of this one's, with what SQLite keeps beside it. */
const takenFrom = (source: () => string, file: string) => async (data: string) => {
  for (const suffix of ['', '-wal', '-shm']) {
    await rm(`${data}/${file}${suffix}`, { force: true });
    await cp(`${source()}/${file}${suffix}`, `${data}/${file}${suffix}`).catch(() => undefined);
  }
};
const without = (file: string) => async (data: string) => {
  for (const suffix of ['', '-wal', '-shm']) await rm(`${data}/${file}${suffix}`, { force: true });
};
const withKeysOf = (source: () => string) => async (data: string) => {
  await takenFrom(source, 'identity.db')(data);
  await cp(`${source()}/keys`, `${data}/keys`, { recursive: true });
};

async function doctorOutput(data: string): Promise<string | undefined> {
  const { exit, out } = await runHere(['doctor', '--data', data, '--json']);
  const checks = out.split('\n').map((line) => JSON.parse(line) as { name: string; facts?: { code?: string } });
  const code = checks.find(({ name }) => name === 'files')?.facts?.code;
  expect(exit).toBe(code === undefined ? 0 : 1);
  return code;
}

const eventsIn = (data: string): unknown => {
  const database = new DatabaseSync(dataFilesIn(data).log, { readOnly: true });
  const counted = database.prepare('SELECT count(*) AS events FROM events').get();
  database.close();
  return counted?.['events'];
};

describe('a file that is lost, or of another data directory', () => {
  it.each<[string, string, (data: string) => Promise<unknown>]>([
    ['log-lost', 'a log that was deleted', without('log.db')],
    [
      'log-lost',
      'a log that was emptied',
      async (data) => {
        await without('log.db-wal')(data);
        await truncate(`${data}/log.db`);
      },
    ],
    ['log-lost', 'a new log in its place', takenFrom(() => scratch.path('empty'), 'log.db')],
    ['vault-lost', 'a vault that was deleted', without('identity.db')],
    [
      'vault-lost',
      'a new vault in its place',
      async (data) => {
        await rm(`${data}/keys`, { recursive: true });
        await withKeysOf(() => scratch.path('empty'))(data);
      },
    ],
    ['log-of-another-vault', 'the log of another directory', takenFrom(other, 'log.db')],
    ['log-of-another-vault', 'the vault of another directory', withKeysOf(other)],
  ])(
    'is refused as %s: %s',
    async (code, _, change) => {
      await mkdir(scratch.path('empty'), { recursive: true });
      await (await openWriteSide({ dataDirectory: scratch.path('empty'), tenant: 'demo' })).close();
      new DatabaseSync(`${scratch.path('empty')}/identity.db`).exec('DELETE FROM log_mark');
      const data = await changed(change);

      expect(await doctorOutput(data)).toBe(code);
      for (const command of [['start'], ['demo', '--clients', '2'], ['mend', '--accept', 'log-older']]) {
        const ran = await runHere([...command, '--data', data], { THROUGHLINE_PORT: '0' });
        expect([command[0], ran.exit, ran.notes]).toEqual([command[0], 3, expect.stringContaining(`(${code})`)]);
      }
      expect(await doctorOutput(data)).toBe(code);
    },
    60_000,
  );

  it('is refused the same way with the demo off', async () => {
    const data = await changed(without('log.db'));
    const { exit, notes } = await runHere(['start', '--data', data], {
      THROUGHLINE_DEMO: 'off',
      THROUGHLINE_PORT: '0',
    });
    expect([exit, notes]).toEqual([3, expect.stringContaining('(log-lost)')]);
  });
});

describe('a file that is older than the others', () => {
  it.each<[string, (data: string) => Promise<unknown>]>([
    ['log-older', takenFrom(earlier, 'log.db')],
    ['vault-older', takenFrom(earlier, 'identity.db')],
    ['journal-older', takenFrom(earlier, 'journal.db')],
    ['journal-lost', without('journal.db')],
    ['journal-of-another-log', takenFrom(other, 'journal.db')],
  ])(
    'is named %s, and nothing is answered until it is mended',
    async (code, change) => {
      const data = await changed(change);
      const events = eventsIn(data);

      expect(await doctorOutput(data)).toBe(code);
      await running(data, async ({ url }) => {
        const ready = await fetch(`${url}/readyz`);
        expect([ready.status, await ready.json()]).toEqual([
          503,
          expect.objectContaining({ status: 'not-ready', files: code }),
        ]);
        const census = await fetch(`${url}/v1/census`, { headers: await asDirector(data) });
        expect([census.status, census.headers.get('retry-after')]).toEqual([503, '60']);
        expect(await census.json()).toMatchObject({ code: 'files-disagree', detail: expect.stringContaining(code) });
        expect((await fetch(`${url}/livez`)).status).toBe(200);
      });
      expect(eventsIn(data)).toBe(events);
      expect(await doctorOutput(data)).toBe(code);

      const wrong = await runHere([
        'mend',
        '--accept',
        code === 'log-older' ? 'vault-older' : 'log-older',
        '--data',
        data,
      ]);
      expect(wrong).toMatchObject({ exit: 1, notes: expect.stringContaining('(case-differs)') });
      expect(await runHere(['mend', '--accept', code, '--data', data])).toMatchObject({ exit: 0 });
      await running(data, async ({ url }) => expect((await fetch(`${url}/readyz`)).status).toBe(200));
    },
    60_000,
  );

  it('has an identity of its own once it is accepted, so that a reader of the lost events is told', async () => {
    const data = await changed(() => Promise.resolve());
    const lost = await running(data, ({ url }) => asked<Read>(data, url, '/v1/events?limit=1000'));
    expect(lost.status).toBe(200);
    await takenFrom(earlier, 'log.db')(data);
    expect(await runHere(['mend', '--accept', 'log-older', '--data', data])).toMatchObject({ exit: 0 });
    await registerTwo(data);

    await running(data, async ({ url }) => {
      const rest = await asked<Read>(data, url, `/v1/events?limit=1000`);
      expect(rest.body.items).toHaveLength(lost.body.items.length);
      const refused = await asked<{ code: string; lastCommonCursor: string }>(
        data,
        url,
        `/v1/events?after=${lost.body.next}`,
      );
      expect([refused.status, refused.body.code]).toEqual([410, 'history-rewound']);
      const newer = await asked<Read>(data, url, `/v1/events?after=${refused.body.lastCommonCursor}`);
      expect(newer.body.items).toEqual(rest.body.items.slice(-2));
      const signed = await asked<{ size: number; root: string }>(data, url, '/v1/checkpoint');
      const log = await runHere(['verify', '--data', data, '--json']);
      expect(JSON.parse(log.out)).toMatchObject({ size: signed.body.size, root: signed.body.root, findings: [] });
    });
  }, 60_000);

  const allTakenBack = async (copy: string): Promise<void> => {
    await without('views.db')(copy);
    for (const file of COMPANIONS) await takenFrom(earlier, file)(copy);
  };

  it('is every file of one backup, put back by hand next to proofs of the lost events', async () => {
    const data = await changed(allTakenBack);
    expect(await doctorOutput(data)).toBe('log-older');
    expect(await runHere(['mend', '--accept', 'log-older', '--data', data])).toMatchObject({ exit: 0 });
    await running(data, async ({ url }) => expect((await fetch(`${url}/readyz`)).status).toBe(200));
  });

  it('cannot be told from a whole one when nothing next to it knows more', async () => {
    const data = await changed(async (copy) => {
      await without('proofs.db')(copy);
      await allTakenBack(copy);
    });
    expect(await doctorOutput(data)).toBeUndefined();
    await running(data, async ({ url }) => expect((await fetch(`${url}/readyz`)).status).toBe(200));
  });

  it('is not seen where nothing happened', async () => {
    const data = await changed(() => Promise.resolve());
    expect(await doctorOutput(data)).toBeUndefined();
    expect(await runHere(['mend', '--accept', 'log-older', '--data', data])).toMatchObject({
      exit: 0,
      out: expect.stringContaining('nothing to mend'),
    });
  });
});
