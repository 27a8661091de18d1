import { CheckpointSigner, openNote } from './checkpoint.js';
import { newSigner } from './ed25519.fixture.js';

const signer = new CheckpointSigner('throughline/spec', newSigner());
const checkpoint = { origin: 'throughline/spec/log', size: 42, root: Buffer.alloc(32, 1) };
let note: string;
beforeAll(async () => (note = await signer.sign(checkpoint)));

describe('a signed checkpoint', () => {
  it('is the note that C2SP tlog-checkpoint describes', () => {
    expect(note).toMatch(
      /^throughline\/spec\/log\n42\n[A-Za-z0-9+/]{43}=\n\n— throughline\/spec [A-Za-z0-9+/]+={0,2}\n$/,
    );
    expect(openNote(note, signer.verifierKey)).toEqual(checkpoint);
  });

  it('is the same each time', async () => expect(await signer.sign(checkpoint)).toBe(note));

  it('is read beside signatures of others and extensions', () => {
    const extended = note.replace('\n\n', '\n\n— witness.example AAAAAAAA\n');
    expect(openNote(extended, signer.verifierKey)).toEqual(checkpoint);
  });

  it.each(['before', 'after'])('is read %s the signature of another key of the same name', async (place) => {
    const another = await new CheckpointSigner('throughline/spec', newSigner()).sign(checkpoint);
    const added = another.slice(another.indexOf('\n\n') + 2);
    const twice = place === 'after' ? note.replace('\n\n', `\n\n${added}`) : `${note}${added}`;
    expect(twice.match(/— throughline\/spec /g)).toHaveLength(2);
    expect(openNote(twice, signer.verifierKey)).toEqual(checkpoint);
  });

  it('is refused when any one byte of it was changed', () => {
    const unseen: number[] = [];
    for (let index = 0; index < note.length; index++) {
      const changed = `${note.slice(0, index)}${note[index] === 'B' ? 'C' : 'B'}${note.slice(index + 1)}`;
      const opened = openNote(changed, signer.verifierKey);
      if (typeof opened !== 'string') unseen.push(index);
    }
    expect(unseen).toEqual([]);
  });

  it('is refused when bits that base64 leaves over are not zero', () => {
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
    const after = (last: string) => alphabet[alphabet.indexOf(last) + 1]!;
    const loose = (text: string) => text.replace(/(.)(=+\n)$/, (_, last: string, end: string) => after(last) + end);
    expect(loose(note)).not.toBe(note);
    expect(openNote(loose(note), signer.verifierKey)).toBe('note-not-signed');
    const loosely = note.replace(/^(.+\n\d+\n.+)(.)(=\n)/, (_, head: string, last: string, end: string) =>
      [head, after(last), end].join(''),
    );
    expect(loosely).not.toBe(note);
    expect(openNote(loosely, signer.verifierKey)).toBe('note-malformed');
  });

  it('is refused under a key of the same name', () => {
    const other = new CheckpointSigner('throughline/spec', newSigner());
    expect(openNote(note, other.verifierKey)).toBe('note-not-signed');
  });

  it('knows keys of others by the hash in them', () => {
    // The key of the checksum database of Go, as its source has it.
    const key = 'sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8';
    expect(openNote(note, key)).toBe('note-not-signed');
    expect(openNote(note, key.replace('033de0ae', '033de0af'))).toBe('key-malformed');
  });
});
