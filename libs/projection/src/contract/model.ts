import { describe, expect, it } from '@jest/globals';
import {
  clientIdOf,
  emptyPath,
  evolve,
  countedStatus,
  NOWHERE,
  type Path,
  readPathEvent,
} from '@throughline/care-path';
import type { RecordedEvent } from '@throughline/event-store';
import { chroniclesOf, type ClientAct, everyEvent, recordInTurns } from './recording.js';
import { allRows, EVERY_VIEW, moves, obligations, type View } from '@throughline/views';
import { on } from '@throughline/views/scenario';
import fc from 'fast-check';
import type { RowsQuery } from '../queries/answer-rows.js';
import { standingsOf } from '../queries/standings.js';
import { type EngineUnderTest, Followed } from './followed.js';

type Fields = Readonly<Record<string, unknown>>;

export function specifyModel(underTest: EngineUnderTest): void {
  const CLIENTS = 3;
  const clientAct: fc.Arbitrary<ClientAct> = fc.record({
    client: fc.nat(CLIENTS - 1),
    what: fc.nat(200),
    when: fc.nat(200),
    which: fc.nat(20),
    how: fc.nat(30),
  });
  const FIRST_DAY = on('2026-01-01T00:00').at;
  const HOUR_MS = 3_600_000;

  /** Things happen every six hours: half of the instants looked at are just then. */
  const hour = fc.oneof(
    fc.integer({ min: -1, max: 121 }).map((sixHours) => sixHours * 6),
    fc.integer({ min: -10, max: 730 }),
  );

  interface Drawn {
    readonly acts: readonly ClientAct[];
    readonly turns: readonly number[];
    /** In hours of the month in which everything happens. */
    readonly hours: readonly number[];
    /** After which event of the log; beyond the last: now. */
    readonly events: readonly number[];
  }
  const drawn: fc.Arbitrary<Drawn> = fc.record({
    acts: fc.array(clientAct, { maxLength: 60, size: 'max' }),
    turns: fc.array(fc.nat(CLIENTS - 1), { maxLength: 80, size: 'max' }),
    hours: fc.array(hour, { minLength: 1, maxLength: 6 }),
    events: fc.array(fc.nat(70), { minLength: 1, maxLength: 6 }),
  });

  /** Only what was known: each client's events up to an instant of the log's clock, folded anew. */
  function pathsKnown(events: readonly RecordedEvent[], knownAt: number | null): ReadonlyMap<string, Path> {
    const paths = new Map<string, Path>();
    for (const event of events) {
      if (knownAt !== null && event.recordedAt > knownAt) continue;
      const clientId = clientIdOf(event.stream);
      paths.set(clientId, evolve(paths.get(clientId) ?? emptyPath(), readPathEvent(event)));
    }
    return paths;
  }

  /** Plays a drawn history and hands every drawn pair of instants to a comparison. */
  async function comparing(
    { acts, turns, hours, events }: Drawn,
    compare: (
      followed: Followed,
      viewpoint: { at: number; knownAt: number | null; paths: ReadonlyMap<string, Path> },
    ) => Promise<void>,
  ): Promise<void> {
    const followed = new Followed(underTest);
    try {
      await recordInTurns(followed.recording, chroniclesOf(acts, CLIENTS), turns);
      await followed.toHead();
      const log = await everyEvent(followed.recording.log);
      for (const [index, hour] of hours.entries()) {
        const knownAt = log[events[index % events.length] as number]?.recordedAt ?? null;
        await compare(followed, { at: FIRST_DAY + hour * HOUR_MS, knownAt, paths: pathsKnown(log, knownAt) });
      }
    } finally {
      await followed.close();
    }
  }

  const everything = { facilities: 'all', log: null, page: { cursor: null, limit: 1_000 } } as const;
  const RUNS = { numRuns: 20 };

  describe('questions answered by replaying only what was known', () => {
    it('the census at any instant, as known at any other', async () => {
      await fc.assert(
        fc.asyncProperty(drawn, (history) =>
          comparing(history, async ({ queries }, { at, knownAt, paths }) => {
            const census = await queries.census({ ...everything, at, knownAt, groupBy: [] });
            expect(census.placements.map((row) => placementLine(row.clientId, row)).toSorted()).toEqual(
              modeled(paths, at),
            );
          }),
        ),
        RUNS,
      );
    }, 180_000);

    it('the worklist at any instant, as known at any other', async () => {
      await fc.assert(
        fc.asyncProperty(drawn, (history) =>
          comparing(history, async ({ queries }, { at, knownAt, paths }) => {
            const found = await queries.worklist({ ...everything, at, knownAt });
            const open = [...paths].flatMap(([clientId, path]) =>
              allRows(obligations, path)
                .filter(({ openedAt, closedAt }) => openedAt <= at && (closedAt === null || closedAt > at))
                .map(({ openedBy, clockId }) => `${clientId} ${openedBy} ${clockId}`),
            );
            expect(
              found.items.map(({ clientId, openedBy, clockId }) => `${clientId} ${openedBy} ${clockId}`).toSorted(),
            ).toEqual(open.toSorted());
          }),
        ),
        RUNS,
      );
    }, 180_000);

    it.each(['obligations', 'proposals', 'plans', 'erasures'] as const)(
      '%s as they stood at any instant, as known at any other, and those of each state',
      async (view) => {
        const { columns, lasts } = EVERY_VIEW[view] as View;
        const states = columns['state']?.values ?? [];
        await fc.assert(
          fc.asyncProperty(drawn, (history) =>
            comparing(history, async ({ queries }, { at, knownAt, paths }) => {
              const stood = [...paths].flatMap(([clientId, path]) =>
                allRows(EVERY_VIEW[view] as View, path)
                  .filter((row) => ((row as unknown as Fields)[lasts?.from ?? ''] as number) <= at)
                  .map((row) => ({ clientId, ...standingsOf(view)?.rowAt(row as never, at) })),
              );
              const listed = async (filter: RowsQuery['filter']) => {
                const order = { column: 'clientId', direction: 'asc' } as const;
                const during = { from: null, to: null };
                const asked = { ...everything, at, knownAt, filter, order, during };
                const { items } = await queries.rows(view, asked);
                const counted = await queries.countedRows(view, { ...asked, page: { cursor: null, limit: 1 } });
                expect([counted.items, counted.total]).toEqual([items.slice(0, 1), items.length]);
                expect(counted.clients).toBe(new Set(items.map(({ clientId }) => clientId)).size);
                return items.map(({ knownFrom: _from, knownTo: _to, ...row }) => JSON.stringify(row)).toSorted();
              };
              const lines = (rows: readonly object[]) => rows.map((row) => JSON.stringify(row)).toSorted();
              expect(await listed({})).toEqual(lines(stood));
              for (const state of states)
                expect(await listed({ state: [state] })).toEqual(
                  lines(stood.filter((row) => (row as unknown as Fields)['state'] === state)),
                );
            }),
          ),
          RUNS,
        );
      },
      180_000,
    );

    it('the transition audit up to any instant, as known at any other', async () => {
      await fc.assert(
        fc.asyncProperty(drawn, (history) =>
          comparing(history, async ({ queries }, { at, knownAt, paths }) => {
            const order = { column: 'effectiveAt', direction: 'asc' } as const;
            const found = await queries.moves({ ...everything, at, knownAt, filter: {}, order });
            const rows = [...paths].flatMap(([clientId, path]) =>
              allRows(moves, path)
                .filter(({ effectiveAt }) => effectiveAt <= at)
                .map((row) => JSON.stringify({ clientId, ...row })),
            );
            expect(
              found.items.map(({ knownFrom: _from, knownTo: _to, ...row }) => JSON.stringify(row)).toSorted(),
            ).toEqual(rows.toSorted());
          }),
        ),
        RUNS,
      );
    }, 180_000);

    it('opening + in - out = closing in every group and part, and both ends are the census just before', async () => {
      await fc.assert(
        fc.asyncProperty(
          drawn,
          fc.subarray(['facility', 'program', 'level', 'phase', 'track'] as const),
          hour,
          (history, groupBy, length) =>
            comparing(history, async ({ queries }, { at: from, knownAt }) => {
              const to = from + Math.abs(length) * HOUR_MS;
              const query = { facilities: 'all', log: null, knownAt, groupBy } as const;
              const flow = await queries.flow({ ...query, from, to });
              for (const { census, outOnReferral, aftercare, incoherent } of flow.groups) {
                for (const part of [census, outOnReferral, aftercare, incoherent])
                  expect(part.opening + sum(part.in) - sum(part.out)).toBe(part.closing);
              }
              const [opening, closing] = [
                await queries.census({ ...query, at: from - 1, page: null }),
                await queries.census({ ...query, at: to - 1, page: null }),
              ];
              const total = (count: (group: (typeof flow.groups)[number]) => number) => sum(flow.groups.map(count));
              expect(total(({ census }) => census.opening)).toBe(opening.totals.census);
              expect(total(({ census }) => census.closing)).toBe(closing.totals.census);
              expect(total(({ outOnReferral }) => outOnReferral.closing)).toBe(closing.totals.outOnReferral);
              expect(total(({ aftercare }) => aftercare.closing)).toBe(closing.totals.aftercare);
              expect(total(({ incoherent }) => incoherent.closing)).toBe(closing.totals.incoherent);
            }),
        ),
        RUNS,
      );
    }, 180_000);

    it('a comparison lists just the placements that differ between two censuses', async () => {
      await fc.assert(
        fc.asyncProperty(drawn, hour, fc.nat(70), (history, length, event) =>
          comparing(history, async ({ queries, recording }, before) => {
            const log = await everyEvent(recording.log);
            const after = { at: before.at + length * HOUR_MS, knownAt: log[event]?.recordedAt ?? null };
            const found = await queries.compare({
              facilities: 'all',
              log: null,
              before: { at: before.at, knownAt: before.knownAt },
              after,
            });
            const was = byPlacement(before.paths, before.at - 1);
            const is = byPlacement(pathsKnown(log, after.knownAt), after.at - 1);
            const differing = [...new Set([...was.keys(), ...is.keys()])].filter(
              (placement) => was.get(placement) !== is.get(placement),
            );
            const listed = found.differences.map(({ clientId, placementId }) => `${clientId} ${placementId}`);
            expect([...new Set(listed)]).toEqual(differing.toSorted());
          }),
        ),
        RUNS,
      );
    }, 180_000);
  });

  const sum = (counts: object): number =>
    Object.values(counts).reduce((total: number, count: number) => total + count, 0);

  interface CurrentPlacement {
    readonly placementId: string;
    readonly facilityId: string;
    readonly programId: string | null;
    readonly track: string;
    readonly level: string;
    readonly phase: string | null;
    readonly status: string;
  }

  const placementLine = (
    clientId: string,
    { placementId, facilityId, programId, track, level, phase, status }: CurrentPlacement,
  ): string => [clientId, placementId, facilityId, programId, track, level, phase, status].join(' ');

  /** Where everyone stood, read off the fold: no rows, no intervals. */
  function modeled(paths: ReadonlyMap<string, Path>, at: number): readonly string[] {
    const standings: string[] = [...paths].flatMap(([clientId, { entries }]) => {
      const { placements } = entries.findLast(({ body }) => body.effective.at <= at)?.after ?? NOWHERE;
      return placements.map((placement) => {
        const { placementId, place, phase } = placement;
        const status = countedStatus(placement);
        const { facilityId, programId, track, level } = place;
        return placementLine(clientId, { placementId, facilityId, programId, track, level: level.code, phase, status });
      });
    });
    return standings.toSorted();
  }

  const byPlacement = (paths: ReadonlyMap<string, Path>, at: number): ReadonlyMap<string, string> =>
    new Map(modeled(paths, at).map((line) => [line.split(' ').slice(0, 2).join(' '), line]));
}
