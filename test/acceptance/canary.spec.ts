import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Recorded } from './black-box/answers.js';
import { openSite } from './black-box/provider.js';
import { keptOnServer, LOG_KEPT_IN } from './black-box/log-server.js';
import { Running } from './black-box/running.js';
import { filesBelow, formsOf, tracesIn } from './black-box/traces.js';

const CANARIES = 500;
const AT_ONCE = 8;

/** Beginnings that all planted texts share, as they are written and as a search folds them. */
const NAMES = ['Zqcanary', 'zqcanary', 'ZQCANARY'];
const OTHERS = ['zq-record-', 'ZQ-RECORD-', 'zqrecord', 'zqmail', '+19005550', '19005550', '900-555-0', 'zqnote'];
/** Nobody else here was born before 1930. One month for each year, so that a search for its days has twenty beginnings. */
const BIRTH_MONTHS = Array.from(
  { length: 20 },
  (_, index) => `19${index + 10}-${String((index % 12) + 1).padStart(2, '0')}-`,
);
const EVERYTHING = [...NAMES, ...OTHERS, ...BIRTH_MONTHS];

const number = (index: number): string => String(index).padStart(3, '0');

/** Invented, and found nowhere by chance. */
const person = (index: number) => ({
  familyName: `Zqcanary${number(index)}`,
  givenNames: `Zqcanary-Given${number(index)}`,
  birthDate: `${BIRTH_MONTHS[index % BIRTH_MONTHS.length]}${String((index % 28) + 1).padStart(2, '0')}`,
  recordNumbers: [{ system: 'county-hospital', value: `zq-record-${number(index)}` }],
  phones: [`+19005550${number(index)}`],
  emails: [`zqmail${number(index)}@example.org`],
});
const note = (index: number): string => `zqnote ${number(index)}: Zqcanary${number(index)} came with her sister.`;

/**
 * Names, birth dates, numbers and notes are sent in through every door that takes them. They are in the vault, so the search
 * can fail; they are nowhere else: not in the log, the views, the journal, their write-ahead files, what the process prints
 * or the report that it leaves about itself. A core image holds whatever memory held: `deploy/` forbids it.
 */
describe(`${CANARIES} planted names, birth dates, numbers and notes`, () => {
  let running: Running;
  let reports: string;
  const refusals: string[] = [];
  const lists: string[] = [];

  beforeAll(async () => {
    reports = mkdtempSync(join(tmpdir(), 'throughline-reports-'));
    running = await Running.start({
      nodeFlags: [
        '--report-on-signal',
        '--report-on-fatalerror',
        '--report-uncaught-exception',
        `--report-directory=${reports}`,
      ],
      environment: { THROUGHLINE_LOG_LEVEL: 'debug' },
    });
    await openSite(running, { code: 'NORTH', name: 'North', pack: 'asam-3e-adult' });
    await Promise.all(Array.from({ length: AT_ONCE }, (_, lane) => plant(lane)));
    await refuse();
    await list();
    running.process.child.kill('SIGUSR2');
    await pause(500);
  }, 120_000);
  afterAll(async () => {
    await running.end();
    rmSync(reports, { recursive: true, force: true });
  });

  async function plant(lane: number): Promise<void> {
    const [desk, clinician, director] = [
      running.as('front-desk', 'NORTH'),
      running.as('clinician', 'NORTH'),
      running.as('director', 'NORTH'),
    ];
    for (let index = lane; index < CANARIES; index += AT_ONCE) {
      const registered = await desk.post<Recorded>(
        '/v1/clients',
        { facilityId: 'NORTH', identity: person(index) },
        { key: `Zqcanary-key-${number(index)}` },
      );
      if (registered.status !== 201) throw new Error(registered.text);
      const client = `/v1/clients/${registered.body.clientId}`;
      const fields = { facilityId: 'NORTH', when: '2025-03-01', narrative: note(index) };
      const inquiry = await desk.post<Recorded>(`${client}/inquiries`, { ...fields, source: 'self' });
      if (inquiry.status !== 201) throw new Error(inquiry.text);
      if (index % 10 > 0) continue;
      await desk.put(`${client}/identity`, { ...person(index), givenNames: `Zqcanary-Later${number(index)}` });
      await desk.post('/v1/clients/search', { text: `Zqcanary${number(index)}` });
      await desk.post('/v1/clients/match', {
        name: { familyName: `Zqcanary${number(index)}`, givenNames: '' },
        birthDate: person(index).birthDate,
        phone: person(index).phones[0],
      });
      await clinician.post(`${client}/planned-moves`, {
        move: 'admission',
        facilityId: 'NORTH',
        expected: '2030-01-01',
        level: '2.1',
        narrative: note(index),
      });
      await clinician.post(`${client}/proposals`, { move: 'admission', entry: { ...fields, level: '2.1' } });
      await clinician.post(`${client}/entries/${inquiry.body.entryId}/corrections`, {
        replaces: inquiry.body.versionId,
        correction: 'wrong-date',
        entry: { ...fields, when: '2025-03-02', source: 'family' },
      });
      await director.post('/v1/staff', {
        name: `Zqcanary Staff${number(index)}`,
        title: 'Zqcanary',
        facilityIds: ['NORTH'],
      });
      await director.get(`${client}/path`);
    }
  }

  /** Names where they do not belong, as people will put them. */
  async function refuse(): Promise<void> {
    const desk = running.as('front-desk', 'NORTH');
    const fields = { facilityId: 'NORTH', when: '2025-03-01' };
    const answers = [
      await desk.post('/v1/clients', { facilityId: 'NORTH', identity: { ...person(1), nickname: 'Zqcanary' } }),
      await desk.post('/v1/clients', { facilityId: 'NORTH', identity: { ...person(1), birthDate: '1911-02-30' } }),
      await desk.post('/v1/clients', { facilityId: 'Zqcanary001', identity: person(1) }),
      await desk.post('/v1/clients/Zqcanary001/inquiries', fields),
      await desk.post('/v1/clients/search', { text: 'Zqcanary', limit: 'Zqcanary' }),
      await desk.post('/v1/clients/search', { birthDate: '1911-02-30' }),
      await desk.get('/v1/clients', { name: 'Zqcanary001' }),
      await desk.get('/v1/Zqcanary001'),
      await running.http.ask({
        method: 'POST',
        path: '/v1/clients',
        headers: {
          ...desk.headers,
          'Content-Type': 'application/json',
          'Idempotency-Key': 'Zqcanary 1',
          'X-Client': 'Zqcanary001',
        },
        body: '{"Zqcanary":',
      }),
      await running.http.ask({ method: 'GET', path: '/v1/clients', headers: { Authorization: 'Bearer Zqcanary001' } }),
    ];
    if (answers.some(({ status }) => status < 400)) throw new Error(answers.map(({ status }) => status).join(' '));
    refusals.push(...answers.map(({ text, headers }) => `${text}\n${JSON.stringify(headers)}`));
  }

  async function list(): Promise<void> {
    const director = running.as('director', 'NORTH');
    for (const path of [
      '/v1/clients',
      '/v1/census',
      '/v1/census.csv',
      '/v1/clients.csv',
      '/v1/worklist',
      '/v1/transitions',
      '/v1/transitions.csv',
      '/v1/refused-attempts',
      '/v1/facilities',
      '/openapi.json',
    ]) {
      lists.push((await director.get(path, path === '/v1/clients' ? { limit: 500 } : {})).text);
    }
  }

  const isVault = (name: string): boolean => name.startsWith('identity.db');
  const filesKept = (which: (name: string) => boolean) =>
    new Map([...filesBelow(running.process.data), ...keptOnServer()].filter(([name]) => which(name)));

  it('are found for those who may know: by name, and in the notes of a path', async () => {
    const clinician = running.as('clinician', 'NORTH');
    const found = await clinician.post<{ clients: { clientId: string }[] }>('/v1/clients/search', {
      text: 'Zqcanary042',
    });
    expect(found.body.clients).toHaveLength(1);
    const path = `/v1/clients/${found.body.clients[0]?.clientId}/path`;
    expect((await clinician.get(path)).text).toContain(note(42));
    expect((await running.as('front-desk', 'NORTH').get(path)).text).not.toContain('zqnote');
  });

  it('are in the vault: the search below can fail', () => {
    const found = tracesIn(filesKept(isVault), [
      'Zqcanary000',
      'Zqcanary499',
      'zq-record-499',
      '19005550499',
      'zqmail499',
      person(499).birthDate,
    ]);
    expect(new Set(found.map(({ text }) => text)).size).toBe(6);
  });

  it('are in no other file of the data directory, in no encoding, not even in what is yet to be written back', () => {
    const files = filesKept((name) => !isVault(name));
    expect([...files.keys()]).toEqual(
      expect.arrayContaining([...LOG_KEPT_IN, 'views.db', 'views.db-wal', 'journal.db', 'journal.db-wal']),
    );
    expect([...files.values()].reduce((bytes, file) => bytes + file.length, 0)).toBeGreaterThan(500_000);
    expect(tracesIn(files, EVERYTHING)).toEqual([]);
  });

  it('are in nothing that the process prints', () => {
    const { printed } = running.process;
    expect(printed.toString().split('\n').length).toBeGreaterThan(CANARIES);
    expect(tracesIn(new Map([['printed', printed]]), EVERYTHING)).toEqual([]);
  });

  it('are not in the report that the process writes about itself', () => {
    const written = filesBelow(reports);
    expect(written.size).toBe(1);
    expect([...written.values()][0]?.toString()).toContain('javascriptStack');
    expect(tracesIn(written, EVERYTHING)).toEqual([]);
  });

  it('are in no refusal, wherever they were put', () => {
    expect(refusals).toHaveLength(10);
    expect(
      tracesIn(new Map(refusals.map((text, index) => [`refusal ${index}`, Buffer.from(text)])), EVERYTHING),
    ).toEqual([]);
  });

  it('are in no list, count, audit or file that goes out', () => {
    expect(tracesIn(new Map(lists.map((text, index) => [`list ${index}`, Buffer.from(text)])), EVERYTHING)).toEqual([]);
  });

  it('are in no file, nor in what is printed, after a sudden end and another start', async () => {
    expect(await running.process.end('SIGABRT')).toBe('SIGABRT');
    const again = await Running.start({ data: running.process.data });
    const left = new Map([...filesKept((name) => !isVault(name)), ['printed', again.process.printed]]);
    again.http.close();
    await again.process.end();
    expect(tracesIn(left, EVERYTHING)).toEqual([]);
  }, 60_000);
});

describe('looking for a text in every form', () => {
  it.each([...formsOf('Zqcanary').keys()])('finds it in %s, whatever stands around it', (form) => {
    const bytes = formsOf('Zqcanary').get(form) as Buffer;
    const place = new Map([['a file', Buffer.concat([Buffer.from([1, 2, 3]), bytes, Buffer.from('more')])]]);
    expect(tracesIn(place, ['Zqcanary'])).toContainEqual({ place: 'a file', text: 'Zqcanary', form });
    expect(tracesIn(place, ['Zqcanopy'])).toEqual([]);
  });

  it('finds it in base64 at any offset', () => {
    for (const before of ['', 'a', 'ab', 'abc', 'abcd']) {
      const encoded = Buffer.from(Buffer.from(`${before}Zqcanary and more`).toString('base64'));
      expect(tracesIn(new Map([['encoded', encoded]]), ['Zqcanary'])).toHaveLength(1);
    }
  });
});
