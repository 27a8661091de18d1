import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  admission,
  aftercareStart,
  Chronicle,
  death,
  discharge,
  levelChange,
  on,
  place,
} from '@throughline/views/scenario';
import type { SiteInstant, StaysQuery } from '../index.js';
import { type EngineUnderTest, Followed } from './followed.js';

const dayOf = (at: SiteInstant): string => new Date(at as number).toISOString().slice(0, 10);

export function specifyStays(underTest: EngineUnderTest): void {
  let followed: Followed;
  beforeEach(() => {
    followed = new Followed(underTest);
  });
  afterEach(() => followed.close());

  const query = (terms: Partial<StaysQuery> = {}): StaysQuery => ({
    facilities: 'all',
    at: on('2026-05-01T09:00').at,
    knownAt: null,
    log: null,
    from: on('2026-01-01').at,
    to: on('2026-03-01').at,
    today: { at: new Map(), elsewhere: dayOf(terms.at ?? on('2026-05-01T09:00').at) },
    ...terms,
  });
  const list = async (terms: Partial<StaysQuery> & { readonly outcome?: readonly string[] } = {}) =>
    (await followed.queries.listStays({ ...query(terms), page: { cursor: null, limit: 100 } })).items.map(
      ({ admittedOn, days, outcome }) => `${admittedOn} ${days} ${outcome}`,
    );
  const stay = (name: string, from: string, to: string | null, disposition = 'completed') => {
    const chronicle = new Chronicle({ client: name });
    chronicle.enter(admission(from, chronicle.id('stay'), place('2.1')));
    if (to) chronicle.enter(discharge(to, chronicle.id('stay'), disposition));
    return chronicle;
  };

  describe('stays', () => {
    it('are those admitted in the window, each as long as it lasted or has lasted, with how it ended', async () => {
      const died = new Chronicle({ client: 'died' });
      died.enter(admission('2026-01-20T09:00', died.id('stay'), place('2.1')));
      died.enter(death('2026-01-25T09:00'));
      await followed.follow(
        stay('before', '2025-12-31T09:00', null),
        stay('completed', '2026-01-10T09:00', '2026-01-31T15:00'),
        stay('left', '2026-01-15T09:00', '2026-01-16T09:00', 'left'),
        died,
        stay('open', '2026-02-01T09:00', null),
        stay('after', '2026-03-01T00:00', null),
      );
      expect(await list()).toEqual([
        '2026-01-10 21 completed',
        '2026-01-15 1 left',
        '2026-01-20 5 died',
        '2026-02-01 89 null',
      ]);
      const { stays, ended, open, outcomes, quartiles, atRisk } = await followed.queries.stays(query());
      expect([stays, ended, open]).toEqual([4, 3, 1]);
      expect(outcomes.map(({ outcome, ended: count }) => [outcome, count])).toEqual([
        ['completed', 1],
        ['died', 1],
        ['left', 1],
      ]);
      expect(quartiles).toEqual([1, 5, 21]);
      expect(atRisk).toEqual([
        { day: 0, stays: 4 },
        { day: 30, stays: 1 },
        { day: 60, stays: 1 },
      ]);
    });

    it('go on through a change of level, and aftercare is none', async () => {
      const steps = stay('steps', '2026-01-10T09:00', null);
      steps.enter(levelChange('SteppedDown', '2026-01-20T09:00', steps.id('stay'), place('1')));
      steps.enter(discharge('2026-01-30T09:00', steps.id('stay')));
      steps.enter(aftercareStart('2026-02-01T09:00', steps.id('aftercare')));
      await followed.follow(steps);
      expect(await list()).toEqual(['2026-01-10 20 completed']);
      expect(await list({ level: ['1'] })).toEqual([]);
    });

    it('have not ended yet at an instant before their end', async () => {
      await followed.follow(stay('later', '2026-01-10T09:00', '2026-01-31T15:00'));
      expect(await list({ at: on('2026-01-20T09:00').at })).toEqual(['2026-01-10 10 null']);
      expect(await list({ at: on('2026-01-20T09:00').at, outcome: ['open'] })).toHaveLength(1);
    });

    it('count a readmission within days of a discharge, among discharges that were followed so long', async () => {
      const again = stay('again', '2026-01-10T09:00', '2026-01-20T09:00');
      again.enter(admission('2026-02-10T09:00', again.id('second'), place('2.1')));
      const recent = stay('recent', '2026-02-20T09:00', '2026-04-28T09:00');
      await followed.follow(again, recent, stay('once', '2026-01-10T09:00', '2026-01-20T09:00'));
      const { readmissions } = await followed.queries.stays(query());
      expect(readmissions).toEqual([
        { days: 7, discharged: 2, readmitted: 0, share: null },
        { days: 30, discharged: 2, readmitted: 1, share: null },
        { days: 90, discharged: 2, readmitted: 1, share: null },
      ]);
    });

    it('tell the share of readmissions from ten discharges on', async () => {
      for (let number = 0; number < 10; number += 1) {
        const one = stay(`one of ten ${number}`, '2026-01-10T09:00', '2026-01-20T09:00');
        if (number < 3) one.enter(admission('2026-02-01T09:00', one.id('second'), place('2.1')));
        await followed.follow(one);
      }
      const { readmissions } = await followed.queries.stays(query());
      expect(readmissions[1]).toEqual({ days: 30, discharged: 10, readmitted: 3, share: 0.3 });
    });

    it('show nothing of other facilities', async () => {
      await followed.follow(stay('one', '2026-01-10T09:00', null));
      expect(await list({ facilities: ['south'] })).toEqual([]);
    });
  });
}
