import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { createTransactor, MemoryEventLog } from '@throughline/event-store';
import type { CallerContext } from '@throughline/nest-kit';
import { AdoptPack, AdoptPackHandler } from '../facilities/adopt-pack.js';
import { OpenFacility, OpenFacilityHandler } from '../facilities/open-facility.js';
import { LogDirectory } from '@throughline/organization-application';
import { OrganizationRecords } from '../recording/organization-records.js';
import { PublishPack, PublishPackHandler } from '../rule-packs/publish-pack.js';
import { ChangeProgram, ChangeProgramHandler } from './change-program.js';
import { OpenProgram, OpenProgramHandler } from './open-program.js';

const shipped = (name: string) => readFileSync(new URL(`../../../../../packs/${name}.yaml`, import.meta.url), 'utf8');
let asked = 0;
const director = (): CallerContext => ({
  tenant: 'demo',
  principal: 'grace',
  roles: ['director'],
  facilities: 'all',
  correlationId: 'spec',
  traceparent: null,
  idempotencyKey: `key-${asked++}`,
  ifMatch: null,
  dryRun: false,
});

describe('what a program offers from today on', () => {
  /** The facility changes to a pack with level 2.1 on 1 March, in Chicago. */
  async function changedAt(instant: string): Promise<{ readonly changed: boolean }> {
    const clock = { now: () => Date.parse(instant) };
    const log = new MemoryEventLog({ clock });
    const directory = new LogDirectory(log);
    const records = new OrganizationRecords(createTransactor({ log }), { tenantMac: (text) => text });
    for (const name of ['hospital-log', 'asam-3e-adult'])
      await new PublishPackHandler(records, directory).execute(new PublishPack(shipped(name), director()));
    await new OpenFacilityHandler(records).execute(
      new OpenFacility({ code: 'A', name: 'A', zone: 'America/Chicago', openFrom: '2024-01-01' }, director()),
    );
    const adopt = (id: string, from: string) =>
      new AdoptPackHandler(records, directory).execute(
        new AdoptPack('A', { pack: { id, version: '1.0.0' }, from }, director()),
      );
    await adopt('hospital-log', '2024-01-01');
    await adopt('asam-3e-adult', '2026-03-01');
    const offer = { name: 'Ward', levels: ['normal-care'] };
    await new OpenProgramHandler(records, directory).execute(
      new OpenProgram({ code: 'A-1', facilityId: 'A', openFrom: '2024-01-01', ...offer }, director()),
    );
    const change = new ChangeProgram('A-1', { name: 'IOP', levels: ['2.1'] }, director());
    return (await new ChangeProgramHandler(records, directory, clock).execute(change)).body;
  }

  it('is what the pack of that day knows', async () => {
    expect(await changedAt('2026-03-01T12:00:00Z')).toMatchObject({ changed: true });
  });

  it('goes by the day that the clocks of the facility show, not those of Greenwich', async () => {
    await expect(changedAt('2026-03-01T03:00:00Z')).rejects.toMatchObject({ code: 'level-unknown' });
  });
});
