import type { Caller } from '../acceptance/black-box/http.js';
import { comparedWithTheRecord } from './afterwards.js';
import type { StubbornClient } from './stubborn-client.js';

interface Item {
  readonly entryId: string;
  readonly versionId: string;
  readonly voided: object | null;
}

const item = (entryId: string, voided: object | null = null): Item => ({
  entryId,
  versionId: `version of ${entryId}`,
  voided,
});

/** A director before whom lie these entries of the client `ada`, and a list that names these clients. */
function directorWith(
  timeline: readonly Item[],
  listed: readonly string[] = ['ada'],
  texts: Readonly<Record<string, string>> = {},
): Caller {
  const narratives = Object.fromEntries(
    timeline.map(({ entryId, versionId }) => [versionId, { text: texts[entryId] ?? entryId }]),
  );
  const get = async (path: string) =>
    path.endsWith('/path')
      ? { status: listed.length === 0 ? 404 : 200, body: { timeline, next: null, narratives } }
      : {
          status: 200,
          body: { items: listed.map((clientId) => ({ clientId, revision: 1, stale: false })), next: null },
        };
  return { get } as unknown as Caller;
}

/** Someone who was told that `one` and `two` are recorded for ada, and that `three` was moved to her from ben. */
const worker = {
  registered: ['ada'],
  acknowledged: [
    { clientId: 'ada', entryId: 'one' },
    { clientId: 'ada', entryId: 'two' },
  ],
  moved: [{ from: { clientId: 'ada', entryId: 'gone' }, to: { clientId: 'ada', entryId: 'three' } }],
} as unknown as StubbornClient;

const NOTHING = { lost: [], doubled: [], strangers: [] };
const SOUND = [item('one'), item('two'), item('three'), item('gone', { reason: 'wrong-client' })];

describe('holding what was acknowledged against what is recorded', () => {
  it('finds nothing when all of it is there, once', async () => {
    expect(await comparedWithTheRecord(directorWith(SOUND), [worker])).toEqual(NOTHING);
  });

  it.each([
    ['an entry that is lost', directorWith(SOUND.slice(1)), { ...NOTHING, lost: ['one'] }],
    [
      'an entry that was voided without anyone’s word',
      directorWith([item('one', {}), ...SOUND.slice(1)]),
      { ...NOTHING, lost: ['one'] },
    ],
    ['an entry that nobody sent', directorWith([...SOUND, item('four')]), { ...NOTHING, strangers: ['four'] }],
    [
      'an entry that was moved away and still stands',
      directorWith([...SOUND.slice(0, 3), item('gone')]),
      { ...NOTHING, strangers: ['gone', 'gone'] },
    ],
    [
      'a command that was recorded twice under two ids',
      directorWith([...SOUND, item('four')], ['ada'], { four: 'same words', one: 'same words' }),
      { ...NOTHING, strangers: ['four'], doubled: ['same words'] },
    ],
    [
      'a client whom nobody registered',
      directorWith(SOUND, ['ada', 'ben']),
      { ...NOTHING, strangers: ['client ben in the list'] },
    ],
    [
      'a client who is lost',
      directorWith(SOUND, []),
      { ...NOTHING, lost: ['client ada'], strangers: ['client ada not in the list'] },
    ],
  ])('finds %s', async (_what, director, found) => {
    expect(await comparedWithTheRecord(director, [worker])).toEqual(found);
  });
});
