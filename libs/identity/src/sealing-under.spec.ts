import { createDecipheriv, createSecretKey, randomBytes } from 'node:crypto';
import { Narrative } from '@throughline/kernel';
import { type ClientKey, SealBroken, sealingUnder } from './sealing-under.js';

const client = 'client-1';
const EVENT = '6f1d3c52-0000-5000-8000-000000000001';
const ownKey = (): ClientKey => ({ keyId: 'own', key: createSecretKey(randomBytes(32)) });
const underHarbour = (key: ClientKey) => sealingUnder({ tenant: 'harbour', keyOf: () => key });

const note = new Narrative('Slept badly; sister visits on Sunday. 🌧');

describe('sealing under a key', () => {
  it("is AES-256-GCM under the client's key, bound to tenant, event, field and key", async () => {
    const { keyId, key } = ownKey();
    const { iv, box } = await underHarbour({ keyId, key }).seal(client, EVENT, '/note', note);
    const bytes = Buffer.from(box, 'base64url');
    const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(iv, 'base64url'), { authTagLength: 16 });
    decipher.setAAD(Buffer.from(JSON.stringify(['throughline narrative', 'harbour', EVENT, '/note', keyId])));
    decipher.setAuthTag(bytes.subarray(-16));
    expect(Buffer.concat([decipher.update(bytes.subarray(0, -16)), decipher.final()]).toString()).toBe(note.reveal());
  });

  it('is rejected under another tenant, who marks requests otherwise too', async () => {
    const key = ownKey();
    const elsewhere = sealingUnder({ tenant: 'another-tenant', keyOf: () => key });
    const sealed = await underHarbour(key).seal(client, EVENT, '/note', note);
    await expect(elsewhere.open(client, EVENT, '/note', sealed)).rejects.toThrow(SealBroken);
    expect(await elsewhere.bodyMac(client, '{}')).not.toBe(await underHarbour(key).bodyMac(client, '{}'));
  });
});
