import { describe, expect, it } from '@jest/globals';
import { type Chronicle } from '@throughline/views/scenario';
import fc from 'fast-check';
import { type EngineUnderTest, Followed } from './followed.js';
import { type ClientAct, chroniclesOf } from './recording.js';

const CLIENTS = 2;
const act: fc.Arbitrary<ClientAct> = fc.record({
  what: fc.nat(200),
  when: fc.nat(200),
  which: fc.nat(20),
  how: fc.nat(30),
  client: fc.nat(CLIENTS - 1),
});
/** Entries, corrections, voids and reinstatements in any order, late as often as not, sensible or not. */
const history = fc.array(act, { maxLength: 50, size: 'max' });

/** Every instant at which anything happens, and the one just before it. */
const instantsOf = (chronicles: readonly Chronicle[]): readonly number[] => [
  ...new Set(
    chronicles.flatMap(({ path }) => path.entries.flatMap(({ body }) => [body.effective.at, body.effective.at - 1])),
  ),
];

/** Whether an entry that stands opened a placement by an instant. */
const isOpened = ({ path }: Chronicle, placementId: string, at: number): boolean =>
  path.entries.some(
    ({ body, active }) =>
      active &&
      (body.kind === 'Admitted' || body.kind === 'AftercareStarted') &&
      body.placementId === placementId &&
      body.effective.at <= at,
  );

/** Whether an entry that stands records the death of the client by an instant. */
const hasDied = ({ path }: Chronicle, at: number): boolean =>
  path.entries.some(({ body, active }) => active && body.kind === 'DeathRecorded' && body.effective.at <= at);

/** What holds of the census whatever anyone has done to the paths, through the real views and questions. */
export function specifyCensusOfAnyHistory(underTest: EngineUnderTest): void {
  const check = (expected: (followed: Followed, chronicles: readonly Chronicle[], at: number) => Promise<void>) =>
    fc.assert(
      fc.asyncProperty(history, async (acts) => {
        const chronicles = chroniclesOf(acts, CLIENTS);
        const followed = new Followed(underTest);
        try {
          await followed.follow(...chronicles);
          for (const at of instantsOf(chronicles)) await expected(followed, chronicles, at);
        } finally {
          await followed.close();
        }
      }),
      { numRuns: 12 },
    );
  const census = ({ queries }: Followed, at: number) =>
    queries.census({
      facilities: 'all',
      at,
      knownAt: null,
      log: null,
      groupBy: ['track'],
      page: { limit: 100, cursor: null },
    });

  describe('the census of any history with edits in any order', () => {
    it('counts as many placements as clients on each track, at every instant', () =>
      check(async (followed, _chronicle, at) => {
        for (const group of (await census(followed, at)).groups) expect(group.census).toBe(group.clients);
      }));

    it('counts nobody whose death is recorded by then', () =>
      check(async (followed, chronicles, at) => {
        for (const { clientId, status } of (await census(followed, at)).placements) {
          const own = chronicles.find((one) => one.clientId === clientId) as Chronicle;
          expect(status === 'incoherent' || !hasDied(own, at)).toBe(true);
        }
      }));

    it('has nobody without an entry that opened their placement, at any instant', () =>
      check(async (followed, chronicles, at) => {
        for (const { clientId, placementId } of (await census(followed, at)).placements) {
          const own = chronicles.find((one) => one.clientId === clientId) as Chronicle;
          expect(isOpened(own, placementId, at)).toBe(true);
        }
      }));
  });
}
