import type { HoldsTexts } from '@throughline/care-path';
import type { Sealing } from '@throughline/identity';
import { TextsInHand } from './texts-in-hand.js';

const SEALED = { keyId: 'key', iv: 'iv', box: 'First text.' };
const entry = (versionId: string, narrative: typeof SEALED | null): HoldsTexts =>
  ({ body: { narrative }, recording: { versionId } }) as unknown as HoldsTexts;

describe('the texts that one command looks at', () => {
  const asked: string[] = [];
  const sealing: Pick<Sealing, 'open'> = {
    open: async (clientId, eventId, field, { box }) => {
      asked.push([clientId, eventId, field].join(' '));
      return { text: box };
    },
  };
  const texts = () => new TextsInHand(sealing as Sealing, 'client');
  beforeEach(() => void (asked.length = 0));

  it('are opened once a decision lacked them, and found open when it is made again', async () => {
    const inHand = texts();
    const decide = () => inHand.of(entry('version', SEALED)).narrative?.reveal();
    await inHand.openFor(thrownBy(decide));
    expect(decide()).toBe('First text.');
    expect(asked).toEqual(['client version /entry/narrative']);
  });

  it('need no key where an entry has none', () => {
    expect(texts().of(entry('version', null))).toEqual({ narrative: null, reference: null });
    expect(asked).toEqual([]);
  });

  it('are those of one version', async () => {
    const inHand = texts();
    await inHand.openFor(thrownBy(() => inHand.of(entry('one', SEALED))));
    expect(thrownBy(() => inHand.of(entry('another', SEALED)))).toMatchObject({ name: 'StillSealed' });
  });

  it('have nothing to do with any other error', async () => {
    await expect(texts().openFor(new TypeError('broke'))).rejects.toThrow('broke');
  });
});

function thrownBy(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    return error;
  }
  throw new Error('Nothing was thrown.');
}
