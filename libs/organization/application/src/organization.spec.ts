import { readFileSync } from 'node:fs';
import { createTransactor, MemoryEventLog } from '@throughline/event-store';
import type { CommandTerms } from '@throughline/kernel';
import type { ChangeAnswer } from './change-answer.js';
import { jobTerms } from './job-terms.js';
import { LogDirectory } from './log-directory.js';
import { Organization } from './organization.js';

const shipped = (name: string) => readFileSync(new URL(`../../../../packs/${name}.yaml`, import.meta.url), 'utf8');
const director = (what: string): CommandTerms => jobTerms({ principal: 'grace', correlationId: 'spec' }, what);
const FACILITY = { code: 'A', name: 'A', zone: 'America/Chicago', openFrom: '2024-01-01' };

function providerAt(instant: string): { organization: Organization; directory: LogDirectory } {
  const clock = { now: () => Date.parse(instant) };
  const log = new MemoryEventLog({ clock });
  const directory = new LogDirectory(log);
  const organization = new Organization({
    transactor: createTransactor({ log }),
    vault: { mac: async (request) => JSON.stringify(request) },
    directory,
    clock,
    tenant: 'demo',
  });
  return { organization, directory };
}
const organizationAt = (instant: string): Organization => providerAt(instant).organization;

describe('what a program offers from today on', () => {
  /** The facility changes to a pack with level 2.1 on 1 March, in Chicago. */
  async function changedAt(instant: string): Promise<ChangeAnswer> {
    const organization = organizationAt(instant);
    for (const name of ['hospital-log', 'asam-3e-adult']) await organization.publishPack(director(name), shipped(name));
    await organization.openFacility(director('open'), FACILITY);
    const adopt = (id: string, from: string) =>
      organization.adoptPack(director(`adopt ${id}`), { code: 'A', pack: { id, version: '1.0.0' }, from });
    await adopt('hospital-log', '2024-01-01');
    await adopt('asam-3e-adult', '2026-03-01');
    const program = { code: 'A-1', facilityId: 'A', openFrom: '2024-01-01', name: 'Ward', levels: ['normal-care'] };
    await organization.openProgram(director('open'), program);
    return organization.changeProgram(director('change'), 'A-1', { name: 'IOP', levels: ['2.1'] });
  }

  it('is what the pack of that day knows', async () => {
    expect(await changedAt('2026-03-01T12:00:00Z')).toMatchObject({ changed: true });
  });

  it('goes by the day that the clocks of the facility show, not those of Greenwich', async () => {
    await expect(changedAt('2026-03-01T03:00:00Z')).rejects.toMatchObject({ code: 'level-unknown' });
  });
});

describe('an adopted pack', () => {
  async function adopting(more: object = {}) {
    const { organization } = providerAt('2026-03-01T12:00:00Z');
    for (const name of ['hospital-log', 'asam-3e-adult']) await organization.publishPack(director(name), shipped(name));
    await organization.openFacility(director('open'), FACILITY);
    const adopt = (id: string, stated: object) =>
      organization.adoptPack(director(`adopt ${id}`), {
        code: 'A',
        pack: { id, version: '1.0.0' },
        from: '2024-01-01',
        ...stated,
      });
    await adopt('hospital-log', {});
    for (const code of ['A-1', 'A-2']) {
      const program = { code, facilityId: 'A', openFrom: '2024-01-01', name: code, levels: ['normal-care'] };
      await organization.openProgram(director(code), program);
    }
    await organization.closeProgram(director('close'), { code: 'A-2', closedOn: '2026-02-01' });
    return adopt('asam-3e-adult', { from: '2026-03-01', ...more });
  }

  it('names the open programs with levels that it does not know', async () =>
    expect(await adopting()).toMatchObject({ uncovered: [{ programId: 'A-1', levels: ['normal-care'] }] }));

  it('names those that are still open on its first day, and only those that it is for', async () => {
    expect((await adopting({ from: '2026-01-01' })).uncovered.map(({ programId }) => programId)).toEqual([
      'A-1',
      'A-2',
    ]);
    expect((await adopting({ from: '2026-01-01', programId: 'A-2' })).uncovered).toHaveLength(1);
    expect((await adopting({ advisory: true })).uncovered).toEqual([]);
  });
});

describe('a program that follows a template', () => {
  const SITE = 'general-iop';
  async function offered(stated: object) {
    const { organization, directory } = providerAt('2026-03-01T12:00:00Z');
    for (const name of ['asam-3e-adult', SITE]) await organization.publishPack(director(name), shipped(name));
    await organization.openFacility(director('open'), FACILITY);
    const adoption = { code: 'A', pack: { id: SITE, version: '1.0.0' }, from: '2024-01-01' };
    await organization.adoptPack(director('adopt'), adoption);
    const program = { code: 'A-1', facilityId: 'A', openFrom: '2024-01-01', name: 'IOP', levels: ['2.1'], ...stated };
    await organization.openProgram(director('open program'), program);
    await directory.catchUp();
    const known = directory.program('A-1');
    return known && organization.offered(known);
  }

  it('takes from it what it does not state itself, and says so', async () =>
    expect(await offered({ template: 'iop-evening' })).toMatchObject({
      window: 'evening',
      inherited: expect.arrayContaining(['window']),
    }));

  it('keeps what it states itself', async () =>
    expect(await offered({ template: 'iop-evening', window: 'morning', modality: 'virtual' })).toMatchObject({
      window: 'morning',
      modality: 'virtual',
      inherited: [],
    }));

  it('takes nothing without a template', async () =>
    expect(await offered({})).toMatchObject({ window: null, modality: null, inherited: [] }));
});

describe('setting up a facility without HTTP', () => {
  const now = '2026-03-01T12:00:00Z';

  it('is recorded once, and is so already when it is asked anew', async () => {
    const organization = organizationAt(now);
    const opened = await organization.openFacility(director('open'), FACILITY);
    const repeated = await organization.openFacility(director('open'), FACILITY);
    const again = await organization.openFacility(director('open again'), FACILITY);
    expect([opened, repeated, again]).toMatchObject([
      { changed: true, recorded: true, replayed: false, revision: 0 },
      { changed: true, recorded: true, replayed: true, revision: 0 },
      { changed: false, recorded: false, replayed: false, revision: 0 },
    ]);
  });

  it('is refused to who sees only some facilities', async () => {
    const terms = { ...director('open'), facilities: ['A'] };
    await expect(organizationAt(now).openFacility(terms, FACILITY)).rejects.toMatchObject({
      code: 'whole-provider-needed',
    });
  });

  it('writes nothing as a dry run', async () => {
    const organization = organizationAt(now);
    const answer = await organization.openFacility({ ...director('open'), dryRun: true }, FACILITY);
    expect(answer).toMatchObject({ changed: true, dryRun: true, recorded: false, revision: null });
  });

  it('adopts no pack that is not published', async () => {
    const adoption = { code: 'A', pack: { id: 'asam-3e-adult', version: '1.0.0' }, from: '2026-03-01' };
    await expect(organizationAt(now).adoptPack(director('adopt'), adoption)).rejects.toMatchObject({
      code: 'pack-unknown',
      faults: [{ pointer: '/pack' }],
    });
  });
});
