import type { ClientIdentities, StaffDirectory } from '@throughline/identity';
import { type DemoClient, registrationKey } from './demo-desk.js';
import type { DemoTerms } from './demo-terms.js';
import { everyone } from './staff.js';
import type { GeneratedDemo } from './generate-demo.js';

/** Names of those who act: the invented staff, and whoever signs in with a demo token. */
export async function registerStaff(
  vault: StaffDirectory,
  { sites }: GeneratedDemo,
  signIns: DemoTerms['signIns'],
): Promise<void> {
  const facilityIds = sites.map(({ code }) => code);
  for (const { staffId, role } of signIns)
    await vault.registerStaff({
      staffId,
      name: `Demo ${role.replaceAll('-', ' ')}`,
      title: 'Demo sign-in',
      facilityIds,
    });
  for (const { staffId, name, title, siteCode } of sites.flatMap(({ staff }) => everyone(staff))) {
    await vault.registerStaff({ staffId, name, title, facilityIds: [siteCode] });
  }
}

/** All clients in one durable step; the writer finds each of them again by who registers under which key. */
export async function registerClients(
  vault: ClientIdentities,
  { clients, random }: GeneratedDemo,
): Promise<readonly DemoClient[]> {
  const minted = await vault.registerMany(
    clients.map(({ number, siteCode, identity, steps: [first] }) => ({
      principal: first!.by.staffId,
      idempotencyKey: registrationKey(number),
      facilityId: siteCode,
      identity,
    })),
  );
  return clients.map(({ number, siteCode, identity, steps }, index) => ({
    number,
    siteCode,
    identity,
    clientId: minted[index]!.clientId,
    waiting: [...steps],
    made: new Map(),
    random: random.fork(`desk ${number}`),
    notBefore: 0,
    typed: 0,
  }));
}
