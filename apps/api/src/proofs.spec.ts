import { hashFromHex, isConsistent, isIncluded, openNote } from '@throughline/proof';
import { testService, type TestService } from './service.fixture.js';

interface Line {
  readonly stream: string;
  readonly revision: number;
  readonly leaf: string;
}

describe('proofs of the log', () => {
  let service: TestService;
  const partner = (path: string, more: object = {}) => service.ask('GET', path, { as: 'partner', ...more });
  const register = (facilityId: string) =>
    service.ask('POST', '/v1/clients', { body: { facilityId, anonymous: true } });
  const checkpoint = async () => (await partner('/v1/checkpoint')).body;
  const lines = async (): Promise<readonly Line[]> => (await partner('/v1/events')).body.items;
  const inclusionOf = ({ stream, revision }: Line, more = '', terms: object = {}) =>
    partner(`/v1/proofs/inclusion?clientId=${stream.slice('carePath-'.length)}&revision=${revision}${more}`, terms);

  beforeAll(async () => {
    service = await testService();
    await service.openSites('HAWTHORN', 'ROWAN');
    for (const facilityId of ['HAWTHORN', 'ROWAN', 'HAWTHORN']) await register(facilityId);
  });
  afterAll(() => service.close());

  it('sign the log as it is now', async () => {
    const { note, key, origin, size, root } = await checkpoint();
    expect(openNote(note, key)).toEqual({ origin, size, root: hashFromHex(root) });
    expect(origin).toMatch(/^throughline\/[^/ ]+\/[0-9a-f-]{36}$/);
    expect(size).toBe(5);
    expect(openNote(note.replace('\n5\n', '\n6\n'), key)).toBe('signature-wrong');
  });

  it('show each event that a partner read in the tree that was signed', async () => {
    const { size, root } = await checkpoint();
    for (const line of await lines()) {
      const { status, body } = await inclusionOf(line, `&size=${size}`);
      expect(status).toBe(200);
      const hashes = body.hashes.map(hashFromHex);
      const proof = { leaf: hashFromHex(line.leaf), index: body.index, size, root: hashFromHex(root), hashes };
      expect(isIncluded(proof)).toBe(true);
      expect(isIncluded({ ...proof, leaf: hashFromHex(root) })).toBe(false);
    }
  });

  it('show that what was signed is still the beginning of the log', async () => {
    const before = await checkpoint();
    await register('ROWAN');
    const after = await checkpoint();
    const { body } = await partner(`/v1/proofs/consistency?fromSize=${before.size}&toSize=${after.size}`);
    expect(after.size).toBe(before.size + 1);
    const proof = {
      from: before.size,
      fromRoot: hashFromHex(before.root),
      to: after.size,
      toRoot: hashFromHex(after.root),
      hashes: body.hashes.map(hashFromHex),
    };
    expect(isConsistent(proof)).toBe(true);
    expect(isConsistent({ ...proof, fromRoot: hashFromHex(after.root) })).toBe(false);
  });

  it('say nothing of an event at another site, or of one that does not exist', async () => {
    const [atHawthorn] = await lines();
    const foreign = await inclusionOf(atHawthorn!, '', { facilities: ['ROWAN'] });
    const unknown = await inclusionOf({ ...atHawthorn!, revision: 99 });
    for (const { status, body } of [foreign, unknown]) expect([status, body.code]).toEqual([404, 'event-unknown']);
  });

  it('refuse a size that the log has not, and an event that came later', async () => {
    const { size } = await checkpoint();
    const last = (await lines()).at(-1)!;
    expect((await inclusionOf(last, `&size=${size + 1}`)).body).toMatchObject({ status: 400, code: 'tree-smaller' });
    expect((await inclusionOf(last, '&size=2')).body).toMatchObject({ status: 422, code: 'event-after-checkpoint' });
    for (const query of [`fromSize=${size + 1}`, `fromSize=1&toSize=${size + 1}`, 'fromSize=3&toSize=2'])
      expect((await partner(`/v1/proofs/consistency?${query}`)).body).toMatchObject({ code: 'tree-smaller' });
    expect((await partner('/v1/proofs/consistency?fromSize=0')).status).toBe(400);
  });
});
