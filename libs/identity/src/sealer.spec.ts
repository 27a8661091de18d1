import { createDecipheriv } from 'node:crypto';
import { Narrative, NARRATIVE_LENGTH_MAX, SealedText } from '@throughline/kernel';
import { refusalOf, registration, vaultFolder } from './opened-vault.fixture.js';
import type { VaultFolder } from './opened-vault.fixture.js';
import { createSealer, SealBroken } from './sealer.js';
import type { Sealer } from './sealer.js';
import type { ClientKey, IdentityVault } from './vault.js';

const EVENT = '6f1d3c52-0000-5000-8000-000000000001';
const OTHER_EVENT = '6f1d3c52-0000-5000-8000-000000000002';
const note = new Narrative('Slept badly; sister visits on Sunday. 🌧');

describe('sealed narrative', () => {
  let folder: VaultFolder;
  let vault: IdentityVault;
  let sealer: Sealer;
  let client: string;
  let otherClient: string;
  beforeEach(() => {
    folder = vaultFolder();
    vault = folder.open();
    sealer = createSealer(vault, 'harbour');
    [client, otherClient] = vault.registerMany([registration(), registration()]).map(({ clientId }) => clientId) as [
      string,
      string,
    ];
  });
  afterEach(() => folder.remove());

  it('opens to the same text, also after a restart', () => {
    const sealed = sealer.seal(client, EVENT, '/note', note);
    vault.close();
    const afterwards = createSealer(folder.open(), 'harbour');
    expect(afterwards.open(client, EVENT, '/note', sealed)).toEqual({ text: note.reveal() });
  });

  it.each([
    ['nothing', ''],
    ['the longest text', '界'.repeat(NARRATIVE_LENGTH_MAX)],
    ['NUL and line breaks', 'a\0\r\nb'],
  ])('holds %s in the stored shape', (_, text) => {
    const sealed = sealer.seal(client, EVENT, '/note', new Narrative(text));
    expect(SealedText.parse(sealed)).toEqual(sealed);
    expect(sealer.open(client, EVENT, '/note', sealed)).toEqual({ text });
  });

  it("is AES-256-GCM under the client's key, bound to tenant, event, field and key", () => {
    const { keyId, iv, box } = sealer.seal(client, EVENT, '/note', note);
    const { key } = vault.clientKey(client) as ClientKey;
    const bytes = Buffer.from(box, 'base64url');
    const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(iv, 'base64url'), { authTagLength: 16 });
    decipher.setAAD(Buffer.from(JSON.stringify(['throughline narrative', 'harbour', EVENT, '/note', keyId])));
    decipher.setAuthTag(bytes.subarray(-16));
    expect(Buffer.concat([decipher.update(bytes.subarray(0, -16)), decipher.final()]).toString()).toBe(note.reveal());
  });

  it('is rejected wherever it was moved to', () => {
    const sealed = sealer.seal(client, EVENT, '/note', note);
    const others = sealer.seal(otherClient, EVENT, '/note', note);
    const moved = [
      () => sealer.open(client, EVENT, '/reason', sealed),
      () => sealer.open(client, OTHER_EVENT, '/note', sealed),
      () => sealer.open(otherClient, EVENT, '/note', sealed),
      () => sealer.open(otherClient, EVENT, '/note', { ...sealed, keyId: others.keyId }),
      () => sealer.open(client, EVENT, '/note', others),
      () => sealer.open(client, EVENT, '/note', { ...others, keyId: sealed.keyId }),
      () => sealer.open(client, EVENT, '/note', { ...sealed, iv: others.iv }),
      () => createSealer(vault, 'another-tenant').open(client, EVENT, '/note', sealed),
      () => sealer.open(client, `${EVENT}","/note`, '', sealed),
    ];
    for (const open of moved) expect(open).toThrow(SealBroken);
  });

  it('is rejected when any bit was changed, cut or added', () => {
    const sealed = sealer.seal(client, EVENT, '/note', note);
    const rejected = (part: 'iv' | 'box', bytes: Buffer) =>
      expect(() => sealer.open(client, EVENT, '/note', { ...sealed, [part]: bytes.toString('base64url') })).toThrow(
        SealBroken,
      );
    for (const part of ['iv', 'box'] as const) {
      const bytes = Buffer.from(sealed[part], 'base64url');
      for (let bit = 0; bit < bytes.length * 8; bit++) {
        const changed = Buffer.from(bytes);
        changed[bit >> 3]! ^= 1 << (bit & 7);
        rejected(part, changed);
      }
      for (let length = 0; length < bytes.length; length++) rejected(part, bytes.subarray(0, length));
      rejected(part, Buffer.concat([bytes, Buffer.alloc(1)]));
    }
    for (const box of [`${sealed.box}=`, ` ${sealed.box}`, sealed.box.replace(/^./, '*')]) {
      expect(() => sealer.open(client, EVENT, '/note', { ...sealed, box })).toThrow(SealBroken);
    }
  });

  it('never uses one iv twice in 100,000 encryptions, and never gives equal bytes for equal text', () => {
    const ivs = new Set<string>();
    const boxes = new Set<string>();
    const short = new Narrative('x');
    for (let count = 0; count < 100_000; count++) {
      const { iv, box } = sealer.seal(client, EVENT, '/note', short);
      ivs.add(iv);
      boxes.add(box);
    }
    expect(ivs.size).toBe(100_000);
    expect(boxes.size).toBe(100_000);
  });

  it('is refused when it would not come back as it was typed, or is too long', () => {
    const seal = (text: string) => refusalOf(() => sealer.seal(client, EVENT, '/note', new Narrative(text))).code;
    expect(seal('half \uD83D')).toBe('narrative-not-well-formed');
    expect(seal('a'.repeat(NARRATIVE_LENGTH_MAX + 1))).toBe('narrative-too-long');
  });

  it('never makes a key: a client who was not registered cannot be sealed for', () => {
    expect(refusalOf(() => sealer.seal('nobody', EVENT, '/note', note)).code).toBe('client-unknown');
    expect(refusalOf(() => sealer.bodyMac('nobody', '{}')).code).toBe('client-unknown');
  });

  describe('once the key is destroyed', () => {
    it('says so instead of failing, and takes nothing new', () => {
      const sealed = sealer.seal(client, EVENT, '/note', note);
      vault.destroyKey(client, 'erasure-request');

      expect(sealer.open(client, EVENT, '/note', sealed)).toEqual({ shredded: true });
      expect(refusalOf(() => sealer.seal(client, EVENT, '/note', note)).code).toBe('client-erased');
      expect(refusalOf(() => sealer.bodyMac(client, '{}')).code).toBe('client-erased');
      expect(() => sealer.open(client, EVENT, '/note', { ...sealed, keyId: 'another' })).toThrow(SealBroken);
    });

    it('leaves every other client as they were', () => {
      const sealed = sealer.seal(otherClient, EVENT, '/note', note);
      vault.destroyKey(client, 'erasure-request');
      expect(sealer.open(otherClient, EVENT, '/note', sealed)).toEqual({ text: note.reveal() });
    });
  });
});

describe('the mark that tells a repeated request from another one', () => {
  let folder: VaultFolder;
  beforeEach(() => (folder = vaultFolder()));
  afterEach(() => folder.remove());

  it('is the same for the same request of the same client, also after a restart, and for nothing else', () => {
    const vault = folder.open();
    const sealer = createSealer(vault, 'harbour');
    const [one, other] = [vault.register(registration()), vault.register(registration())];
    const request = '{"note":"Slept badly"}';

    const mark = sealer.bodyMac(one.clientId, request);
    expect(mark).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(sealer.bodyMac(one.clientId, request)).toBe(mark);
    const tenantMark = sealer.tenantMac(request);
    const others = [
      sealer.bodyMac(one.clientId, `${request} `),
      sealer.bodyMac(other.clientId, request),
      createSealer(vault, 'another-tenant').bodyMac(one.clientId, request),
      tenantMark,
      sealer.tenantMac(`${request} `),
    ];
    expect(new Set([mark, ...others]).size).toBe(6);

    vault.close();
    const afterwards = createSealer(folder.open(), 'harbour');
    expect(afterwards.bodyMac(one.clientId, request)).toBe(mark);
    expect(afterwards.tenantMac(request)).toBe(tenantMark);
  });
});
