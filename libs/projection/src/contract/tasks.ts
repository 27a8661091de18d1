import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { TaskEvent } from '@throughline/care-path';
import { admission, Chronicle, obligation, on, place } from '@throughline/views/scenario';
import type { WorklistItem, WorklistQuery } from '../index.js';
import { type EngineUnderTest, Followed } from './followed.js';
import { contentOf } from './recording.js';

const DAY_MS = 86_400_000;

export function specifyTasks(underTest: EngineUnderTest): void {
  describe('who has a task, and until when it sleeps', () => {
    let followed: Followed;
    let chronicle: Chronicle;
    let task: { readonly openedBy: string; readonly clockId: string; readonly subjectId: string };

    beforeEach(async () => {
      followed = new Followed(underTest);
      chronicle = new Chronicle();
      const stay = chronicle.id('stay');
      const openedBy = chronicle.enter(admission('2026-03-01T09:00', stay, place('2.1')), {
        obligations: [
          obligation('continued-stay', '2026-03-01T09:00'),
          obligation('aftercare-plan', '2026-03-05T09:00'),
        ],
      });
      task = { openedBy, clockId: 'continued-stay', subjectId: stay };
      await followed.follow(chronicle);
    });
    afterEach(() => followed.close());

    const AT = on('2026-03-12T09:00').at;
    const tell = async (...events: readonly TaskEvent[]) => {
      for (const event of events) await followed.recording.addTask(chronicle, event);
      await followed.toHead();
    };
    const worklist = async (terms: Partial<WorklistQuery> = {}): Promise<readonly WorklistItem[]> => {
      const page = { cursor: null, limit: 100 };
      return (await followed.queries.worklist({ facilities: 'all', at: AT, knownAt: null, log: null, page, ...terms }))
        .items;
    };
    const clocks = async (terms: Partial<WorklistQuery>) => (await worklist(terms)).map(({ clockId }) => clockId);
    const taken = (ownerId: string): TaskEvent => ({ type: 'TaskAssigned', data: { ...task, ownerId } });
    const snoozed = (until: number): TaskEvent => ({
      type: 'TaskSnoozed',
      data: { ...task, until, reason: 'waiting-for-payer', pastDue: false },
    });
    const ada = (...to: readonly ('me' | 'nobody')[]) => ({ assigned: { to, me: 'ada' } });

    it('is nobody, and never, before anyone touched it', async () => {
      expect(await worklist()).toMatchObject([
        { ownerId: null, snoozed: false },
        { ownerId: null, snoozed: false },
      ]);
      expect(await clocks(ada('me'))).toEqual([]);
    });

    it('is who took it last', async () => {
      await tell(taken('ada'), taken('ben'));
      expect((await worklist({ clockId: ['continued-stay'] }))[0]).toMatchObject({ ownerId: 'ben' });
    });

    it('selects what is mine and what is nobody’s', async () => {
      await tell(taken('ada'));
      expect(await clocks(ada('me'))).toEqual(['continued-stay']);
      expect(await clocks(ada('nobody'))).toEqual(['aftercare-plan']);
      expect(await clocks(ada('me', 'nobody'))).toEqual(['continued-stay', 'aftercare-plan']);
      expect(await clocks({ assigned: { to: ['me'], me: 'ben' } })).toEqual([]);
    });

    it('is as it was known at an instant', async () => {
      const before = followed.recording.time;
      await tell(taken('ada'));
      const between = followed.recording.time;
      await tell({ type: 'TaskGivenBack', data: task });
      const owner = async (knownAt: number | null) =>
        (await worklist({ knownAt, clockId: ['continued-stay'] }))[0]?.ownerId;
      expect([await owner(before), await owner(between), await owner(null)]).toEqual([null, 'ada', null]);
    });

    it('sleeps from when it was put to sleep until its time, and no longer', async () => {
      followed.recording.time = AT;
      await tell(snoozed(AT + 2 * DAY_MS));
      const asleepAt = async (at: number) => clocks({ at, snoozed: true });
      expect(await asleepAt(AT - DAY_MS)).toEqual([]);
      expect(await asleepAt(AT + DAY_MS)).toEqual(['continued-stay']);
      expect(await asleepAt(AT + 2 * DAY_MS)).toEqual([]);
      expect(await clocks({ at: AT + DAY_MS, snoozed: false })).toEqual(['aftercare-plan']);
    });

    it('slept at an earlier instant, whatever became of the snooze since', async () => {
      const asleepAt = async (at: number) => (await clocks({ at, snoozed: true })).length;
      const day = AT + DAY_MS;
      followed.recording.time = AT;
      await tell(snoozed(AT + 3 * DAY_MS));
      followed.recording.time = AT + 2 * DAY_MS;
      await tell(snoozed(AT + 5 * DAY_MS));
      expect([await asleepAt(day), await asleepAt(AT + 4 * DAY_MS)]).toEqual([1, 1]);
      followed.recording.time = AT + 3 * DAY_MS;
      await tell(taken('ada'));
      expect([await asleepAt(day), await asleepAt(AT + 4 * DAY_MS)]).toEqual([1, 0]);
      await tell({ type: 'TaskGivenBack', data: task });
      expect([await asleepAt(day), await asleepAt(AT + 4 * DAY_MS)]).toEqual([1, 0]);
    });

    it('is counted as it is listed', async () => {
      followed.recording.time = AT;
      await tell(taken('ada'), snoozed(AT + 2 * DAY_MS));
      const at = AT + DAY_MS;
      for (const chosen of [ada(), ada('me'), { ...ada('nobody'), snoozed: false }]) {
        const query = { facilities: 'all', at, knownAt: null, log: null, ...chosen } as const;
        const { total, facets } = await followed.queries.countWorklist(query);
        const countOf = (name: string, value: string) =>
          facets.find(({ filter }) => filter === name)?.values.find((one) => one.value === value)?.count ?? 0;
        expect(total).toBe((await worklist({ at, ...chosen })).length);
        for (const who of ['me', 'nobody'] as const)
          expect(countOf('assigned', who)).toBe((await worklist({ at, ...chosen, ...ada(who) })).length);
        for (const sleeps of [true, false])
          expect(countOf('snoozed', String(sleeps))).toBe((await worklist({ at, ...chosen, snoozed: sleeps })).length);
      }
    });

    it('stays when the entry that opened it is corrected', async () => {
      await tell(taken('ada'));
      chronicle.correct(task.openedBy, { effective: on('2026-03-01T10:00') });
      await followed.follow(chronicle);
      expect(await clocks(ada('me'))).toEqual(['continued-stay']);
    });

    it('is nobody’s at the facility that the entry is corrected to', async () => {
      await tell(taken('ada'), snoozed(AT + DAY_MS));
      const to = place('2.1', { facilityId: 'south' });
      chronicle.correct(task.openedBy, { facilityId: 'south', to });
      await followed.follow(chronicle);
      expect((await worklist({ clockId: ['continued-stay'] }))[0]).toMatchObject({
        facilityId: 'south',
        ownerId: null,
        snoozedUntil: null,
      });
    });

    it('is the same when the rows are made again from the log', async () => {
      await tell(taken('ada'), snoozed(AT + DAY_MS));
      chronicle.correct(task.openedBy, { effective: on('2026-03-01T10:00') });
      await followed.follow(chronicle);
      await tell(taken('ben'));
      const live = (await contentOf(followed.store)).toSorted();
      await followed.projector.rebuild(new AbortController().signal);
      expect((await contentOf(followed.store)).toSorted()).toEqual(live);
      expect(await clocks({ assigned: { to: ['me'], me: 'ben' } })).toEqual(['continued-stay']);
    });

    it('is folded again from the log by a projector that starts anew', async () => {
      await tell(taken('ada'));
      await followed.toHead();
      await tell(snoozed(AT + DAY_MS));
      expect((await worklist({ clockId: ['continued-stay'] }))[0]).toMatchObject({
        ownerId: 'ada',
        snoozeReason: 'waiting-for-payer',
      });
    });
  });
}
