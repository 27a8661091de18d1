import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openVault } from './open-vault.js';

let directory: string;
beforeEach(() => void (directory = mkdtempSync(join(tmpdir(), 'throughline-ids-'))));
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const open = (newClientId?: () => string) =>
  openVault({
    file: join(directory, 'identity.db'),
    keyFile: join(directory, 'keys', 'kek.json'),
    tenant: 'test',
    clock: { now: () => 0 },
    ...(newClientId && { newClientId }),
  });
const registration = (idempotencyKey: string) => ({
  principal: 'someone',
  idempotencyKey,
  facilityId: 'HAWTHORN',
  identity: null,
});

describe('client ids', () => {
  it('are random UUIDs', async () => {
    const vault = open();
    const ids = (await vault.registerMany(['a', 'b'].map(registration))).map(({ clientId }) => clientId);
    await vault.close();
    expect(new Set(ids).size).toBe(2);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('come from the given source where invented clients must come out the same again', async () => {
    const vault = open(() => '00000000-0000-4000-8000-000000000007');
    const { clientId } = await vault.register(registration('a'));
    await vault.close();
    expect(clientId).toBe('00000000-0000-4000-8000-000000000007');
  });
});
