import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { mintDemoToken } from '../access/demo-issuer.js';
import { readSettings } from '../config/service-settings.js';
import { createService } from '../create-service.js';
import { testService, type TestService } from '../service.fixture.js';

const PACK = readFileSync(new URL('../../../../packs/asam-3e-adult.yaml', import.meta.url), 'utf8');

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'throughline-restart-'));
  const service = await testService();
  await oneAdmitted(service);
  await service.close();
  rmSync(service.settings.dataDirectory, { recursive: true, force: true });
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A client in ASH since 2 February 2026, in a data directory of which `folder` gets a copy. */
async function oneAdmitted(service: TestService): Promise<void> {
  const posted = async (path: string, body: unknown, headers: Record<string, string> = {}) => {
    const answer = await service.ask('POST', path, { body, headers });
    if (answer.status > 201) throw new Error(`${path}: ${answer.status} ${answer.text}`);
    return answer.body;
  };
  await posted('/v1/rule-packs', PACK, { 'content-type': 'application/yaml' });
  const place = { code: 'ASH', name: 'Ash', zone: 'America/Chicago', openFrom: '2024-01-01' };
  await posted('/v1/facilities', place);
  const adopted = { pack: { id: 'asam-3e-adult', version: '1.0.0' }, from: '2024-01-01' };
  await posted('/v1/facilities/ASH/pack-adoptions', adopted);
  const { clientId } = await posted('/v1/clients', { facilityId: 'ASH', anonymous: true });
  const when = '2026-02-02T09:00-06:00';
  const admission = { facilityId: 'ASH', level: '2.1', when, reason: 'clinical-judgment' };
  await posted(`/v1/clients/${clientId}/admissions`, admission);
  cpSync(service.settings.dataDirectory, folder, { recursive: true });
}

describe('a service that has just started', () => {
  it('knows its facilities at the first question: a census by day is whole', async () => {
    const settings = readSettings({ THROUGHLINE_DATA: folder, THROUGHLINE_PORT: '0' });
    const service = await createService({ ...settings, projector: 'inline' }, { logger: pino({ level: 'silent' }) });
    const token = await mintDemoToken({
      dataDirectory: folder,
      tenant: 'demo',
      roles: ['director'],
      facilities: 'all',
    });
    const census = await service.server.inject({
      method: 'GET',
      url: '/v1/census?asOf=2026-02-10',
      headers: { authorization: `Bearer ${token}` },
    });
    await service.close();
    expect(census.json()).toMatchObject({ groups: [{ facilityId: 'ASH', level: '2.1' }], totals: { census: 1 } });
  });
});
