import { readFileSync } from 'node:fs';
import { testService, type TestService } from '../service.fixture.js';

const PACK = readFileSync(new URL('../../../../packs/asam-3e-adult.yaml', import.meta.url), 'utf8');
const LAST_DAY = '2027-06-30';

let service: TestService;
beforeAll(async () => {
  service = await testService();
  await posted('/v1/rule-packs', PACK, { 'content-type': 'application/yaml' });
});
afterAll(() => service.close());

/** Of a facility of its own, with two programs of level 2.1. */
async function opened(code: string) {
  await posted('/v1/facilities', { code, name: code, zone: 'America/Chicago', openFrom: '2024-01-01' });
  await posted(`/v1/facilities/${code}/pack-adoptions`, {
    pack: { id: 'asam-3e-adult', version: '1.0.0' },
    from: '2024-01-01',
  });
  for (const program of [`${code}-DAY`, `${code}-EVE`]) {
    await posted('/v1/programs', {
      code: program,
      facilityId: code,
      name: program,
      levels: ['2.1'],
      openFrom: '2024-01-01',
    });
  }
}

async function posted(path: string, body: unknown, headers: Record<string, string> = {}) {
  const answer = await service.ask('POST', path, { body, headers });
  if (answer.status > 201) throw new Error(`${path}: ${answer.status} ${answer.text}`);
  return answer.body;
}

async function admitted(facilityId: string, programId: string): Promise<string> {
  const { clientId } = await posted('/v1/clients', { facilityId, anonymous: true });
  const move = { facilityId, programId, level: '2.1', when: '2026-02-02T09:00-06:00', reason: 'clinical-judgment' };
  await posted(`/v1/clients/${clientId}/admissions`, move);
  return clientId;
}

const away = { when: '2026-02-20T09:00-06:00' };
const leave = (clientId: string, facilityId: string) =>
  posted(`/v1/clients/${clientId}/leaves`, { ...away, facilityId, leave: 'therapeutic' });
const discharge = (clientId: string, facilityId: string) =>
  posted(`/v1/clients/${clientId}/discharges`, {
    ...away,
    facilityId,
    disposition: 'completed',
    planned: true,
    reason: 'clinical-judgment',
  });
const close = (path: string, more: object = {}, terms: object = {}) =>
  service.ask('POST', `${path}/closure`, { body: { closedOn: LAST_DAY, ...more }, ...terms });

describe('closing a facility', () => {
  it('names who is still placed there, on leave too, and counts each once', async () => {
    await opened('ASH');
    const [one, two] = [await admitted('ASH', 'ASH-DAY'), await admitted('ASH', 'ASH-EVE')];
    const gone = await admitted('ASH', 'ASH-DAY');
    await leave(one, 'ASH');
    await discharge(gone, 'ASH');
    const { status, body } = await close('/v1/facilities/ASH');
    expect([status, body.code, body.errors[0].pointer]).toEqual([409, 'clients-still-placed', '/clientsRemain']);
    expect([body.clients, body.clientIds]).toEqual([2, [one, two].toSorted()]);
    expect((await service.ask('GET', '/v1/facilities/ASH', { key: null })).body.closedOn).toBeNull();
  });

  it('lists the first twenty of many', async () => {
    await opened('BIRCH');
    for (let count = 0; count < 21; count += 1) await admitted('BIRCH', 'BIRCH-DAY');
    const { body } = await close('/v1/facilities/BIRCH');
    expect([body.clients, new Set(body.clientIds).size]).toEqual([21, 20]);
  });

  it('tells an operator how many, and nobody’s id', async () => {
    await opened('CEDAR');
    await admitted('CEDAR', 'CEDAR-DAY');
    const { status, body } = await close('/v1/facilities/CEDAR', {}, { as: 'operator' });
    expect([status, body.clients, body.clientIds]).toEqual([409, 1, []]);
  });

  it('refuses a dry run as it refuses the command', async () => {
    await opened('ELM');
    await admitted('ELM', 'ELM-DAY');
    const dry = await service.ask('POST', '/v1/facilities/ELM/closure?dryRun=true', { body: { closedOn: LAST_DAY } });
    expect([dry.status, dry.body.code]).toEqual([409, 'clients-still-placed']);
  });

  it('goes in when it is stated that they may remain, and a repeat answers the same', async () => {
    await opened('FIR');
    await admitted('FIR', 'FIR-DAY');
    const first = await close('/v1/facilities/FIR', { clientsRemain: true }, { key: 'close-fir' });
    expect([first.status, first.body.changed]).toEqual([200, true]);
    expect((await close('/v1/facilities/FIR', { clientsRemain: true }, { key: 'close-fir' })).body).toEqual(first.body);
    expect((await close('/v1/facilities/FIR')).body.changed).toBe(false);
  });

  it('goes in once everyone has left, and asks nobody at a place that no one came to', async () => {
    await opened('GUM');
    await discharge(await admitted('GUM', 'GUM-DAY'), 'GUM');
    expect((await close('/v1/facilities/GUM')).body.changed).toBe(true);
    await opened('HOLLY');
    expect((await close('/v1/facilities/HOLLY')).body.changed).toBe(true);
  });

  it('is not for who sees only some facilities: nobody learns who is there', async () => {
    await opened('IVY');
    await admitted('IVY', 'IVY-DAY');
    const { body } = await close('/v1/facilities/IVY', {}, { facilities: ['IVY'] });
    expect([body.code, body.clientIds]).toEqual(['whole-provider-needed', undefined]);
  });

  it('takes true or false, and nothing like it', async () => {
    const { status, body } = await close('/v1/facilities/IVY', { clientsRemain: 'yes' });
    expect([status, body.errors[0].pointer]).toEqual([400, '/clientsRemain']);
  });
});

describe('closing a program', () => {
  it('names who is still placed in it, and nobody of another', async () => {
    await opened('JUNIPER');
    const [day] = [await admitted('JUNIPER', 'JUNIPER-DAY'), await admitted('JUNIPER', 'JUNIPER-EVE')];
    const { status, body } = await close('/v1/programs/JUNIPER-DAY');
    expect([status, body.code, body.clients, body.clientIds]).toEqual([409, 'clients-still-placed', 1, [day]]);
    await discharge(day, 'JUNIPER');
    expect((await close('/v1/programs/JUNIPER-DAY')).body.changed).toBe(true);
    expect((await close('/v1/programs/JUNIPER-EVE', { clientsRemain: true })).body.changed).toBe(true);
  });

  it('that is unknown is unknown', async () => {
    expect((await close('/v1/programs/NOWHERE')).body.code).toBe('program-unknown');
  });
});
