import { beforeEach, describe, expect, it } from '@jest/globals';
import { Narrative, NARRATIVE_LENGTH_MAX, SealedText } from '@throughline/kernel';
import { type MakeVault, registration, rejectionOf, vaultOfEachTest } from './vault-under-test.js';
import { SealBroken } from '../sealing-under.js';

const EVENT = '6f1d3c52-0000-5000-8000-000000000001';
const OTHER_EVENT = '6f1d3c52-0000-5000-8000-000000000002';

const note = new Narrative('Slept badly; sister visits on Sunday. 🌧');

export function specifySealing(make: MakeVault): void {
  describe('sealed narrative', () => {
    const at = vaultOfEachTest(make);

    let client: string;
    let otherClient: string;
    beforeEach(async () => {
      [client, otherClient] = (await at.vault.registerMany([registration(), registration()])).map(
        ({ clientId }) => clientId,
      ) as [string, string];
    });
    it('opens to the same text, also after a restart', async () => {
      const sealed = await at.vault.seal(client, EVENT, '/note', note);
      await at.vault.close();
      const afterwards = await at.underTest.open();
      expect(await afterwards.open(client, EVENT, '/note', sealed)).toEqual({ text: note.reveal() });
    });

    it.each([
      ['nothing', ''],
      ['the longest text', '界'.repeat(NARRATIVE_LENGTH_MAX)],
      ['NUL and line breaks', 'a\0\r\nb'],
    ])('holds %s in the stored shape', async (_, text) => {
      const sealed = await at.vault.seal(client, EVENT, '/note', new Narrative(text));
      expect(SealedText.parse(sealed)).toEqual(sealed);
      expect(await at.vault.open(client, EVENT, '/note', sealed)).toEqual({ text });
    });

    it('is rejected wherever it was moved to', async () => {
      const sealed = await at.vault.seal(client, EVENT, '/note', note);
      const others = await at.vault.seal(otherClient, EVENT, '/note', note);
      const moved = [
        () => at.vault.open(client, EVENT, '/reason', sealed),
        () => at.vault.open(client, OTHER_EVENT, '/note', sealed),
        () => at.vault.open(otherClient, EVENT, '/note', sealed),
        () => at.vault.open(otherClient, EVENT, '/note', { ...sealed, keyId: others.keyId }),
        () => at.vault.open(client, EVENT, '/note', others),
        () => at.vault.open(client, EVENT, '/note', { ...others, keyId: sealed.keyId }),
        () => at.vault.open(client, EVENT, '/note', { ...sealed, iv: others.iv }),
        () => at.vault.open(client, `${EVENT}","/note`, '', sealed),
      ];
      for (const open of moved) await expect(open()).rejects.toThrow(SealBroken);
    });

    it('is rejected when any bit was changed, cut or added', async () => {
      const sealed = await at.vault.seal(client, EVENT, '/note', note);
      const rejected = (part: 'iv' | 'box', bytes: Buffer) =>
        expect(
          at.vault.open(client, EVENT, '/note', { ...sealed, [part]: bytes.toString('base64url') }),
        ).rejects.toThrow(SealBroken);
      for (const part of ['iv', 'box'] as const) {
        const bytes = Buffer.from(sealed[part], 'base64url');
        for (let bit = 0; bit < bytes.length * 8; bit++) {
          const changed = Buffer.from(bytes);
          changed[bit >> 3]! ^= 1 << (bit & 7);
          await rejected(part, changed);
        }
        for (let length = 0; length < bytes.length; length++) await rejected(part, bytes.subarray(0, length));
        await rejected(part, Buffer.concat([bytes, Buffer.alloc(1)]));
      }
      for (const box of [`${sealed.box}=`, ` ${sealed.box}`, sealed.box.replace(/^./, '*')]) {
        await expect(at.vault.open(client, EVENT, '/note', { ...sealed, box })).rejects.toThrow(SealBroken);
      }
    });

    it('never uses one iv twice in 100,000 encryptions, and never gives equal bytes for equal text', async () => {
      const ivs = new Set<string>();
      const boxes = new Set<string>();
      const short = new Narrative('x');
      for (let count = 0; count < 100_000; count++) {
        const { iv, box } = await at.vault.seal(client, EVENT, '/note', short);
        ivs.add(iv);
        boxes.add(box);
      }
      expect(ivs.size).toBe(100_000);
      expect(boxes.size).toBe(100_000);
    });

    it('is refused when it would not come back as it was typed, or is too long', async () => {
      const seal = async (text: string) =>
        (await rejectionOf(at.vault.seal(client, EVENT, '/note', new Narrative(text)))).code;
      expect(await seal('half \uD83D')).toBe('narrative-not-well-formed');
      expect(await seal('a'.repeat(NARRATIVE_LENGTH_MAX + 1))).toBe('narrative-too-long');
    });

    it('never makes a key: a client who was not registered cannot be sealed for', async () => {
      expect((await rejectionOf(at.vault.seal('nobody', EVENT, '/note', note))).code).toBe('client-unknown');
      expect((await rejectionOf(at.vault.bodyMac('nobody', '{}'))).code).toBe('client-unknown');
    });

    describe('once the key is destroyed', () => {
      it('says so instead of failing, and takes nothing new', async () => {
        const sealed = await at.vault.seal(client, EVENT, '/note', note);
        await at.vault.destroyKey(client, 'erasure-request');

        expect(await at.vault.open(client, EVENT, '/note', sealed)).toEqual({ shredded: true });
        expect((await rejectionOf(at.vault.seal(client, EVENT, '/note', note))).code).toBe('client-erased');
        expect((await rejectionOf(at.vault.bodyMac(client, '{}'))).code).toBe('client-erased');
        await expect(at.vault.open(client, EVENT, '/note', { ...sealed, keyId: 'another' })).rejects.toThrow(
          SealBroken,
        );
      });

      it('leaves every other client as they were', async () => {
        const sealed = await at.vault.seal(otherClient, EVENT, '/note', note);
        await at.vault.destroyKey(client, 'erasure-request');
        expect(await at.vault.open(otherClient, EVENT, '/note', sealed)).toEqual({ text: note.reveal() });
      });
    });
  });
}

export function specifyRequestMark(make: MakeVault): void {
  describe('the mark that tells a repeated request from another one', () => {
    const at = vaultOfEachTest(make);

    it('is the same for the same request of the same client, also after a restart, and for nothing else', async () => {
      const [one, other] = [await at.vault.register(registration()), await at.vault.register(registration())];
      const request = '{"note":"Slept badly"}';

      const mark = await at.vault.bodyMac(one.clientId, request);
      expect(mark).toMatch(/^[A-Za-z0-9_-]{43}$/);
      expect(await at.vault.bodyMac(one.clientId, request)).toBe(mark);
      const tenantMark = await at.vault.mac(JSON.parse(request));
      const others = [
        await at.vault.bodyMac(one.clientId, `${request} `),
        await at.vault.bodyMac(other.clientId, request),
        tenantMark,
        await at.vault.mac([request]),
      ];
      expect(new Set([mark, ...others]).size).toBe(5);

      await at.vault.close();
      const afterwards = await at.underTest.open();
      expect(await afterwards.bodyMac(one.clientId, request)).toBe(mark);
      expect(await afterwards.mac(JSON.parse(request))).toBe(tenantMark);
    });
  });
}
