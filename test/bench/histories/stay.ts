import { type AssertedEntry, type EntryKind, UNSAID } from '@throughline/care-path';
import { addDays } from '@throughline/kernel';
import { DAY_MS, HOUR_MS, MINUTE_MS, momentAt } from '../provider/moments.ts';
import { FACILITY } from '../provider/provider.ts';
import { Chance } from './chance.ts';
import type { Teller } from './teller.ts';

type EntryFields<Kind extends EntryKind> = Omit<AssertedEntry<Kind>, 'kind' | 'effective' | 'facilityId' | 'narrative'>;
type Level = '3.5' | '2.5' | '2.1' | '1';

const SYSTEM = 'asam-3e';
const WAY_DOWN: Readonly<Record<Level, Level | null>> = { '3.5': '2.5', '2.5': '2.1', '2.1': '1', '1': null };
const WAY_UP: Readonly<Record<Level, Level | null>> = { '3.5': null, '2.5': '3.5', '2.1': '2.5', '1': '2.1' };

/**
 * One client's history, from the first call to the end of aftercare: what a provider of all levels sees, with its late
 * entries, corrections and voidings. The same random numbers tell the same story.
 */
export class Stay {
  readonly #teller: Teller;
  readonly #chance: Chance;
  #at: number;
  #level: Level = '2.1';
  #placementId = '';

  constructor(teller: Teller, random: () => number) {
    this.#teller = teller;
    this.#chance = new Chance(random);
    this.#at = teller.now;
  }

  record(): void {
    do {
      this.#intake();
      this.#weeks(this.#chance.whole(8, 32));
      this.#leave();
      this.#wait(this.#chance.whole(20, 120) * DAY_MS);
    } while (this.#chance.of(0.2));
  }

  #intake(): void {
    this.#entry('InquiryReceived', {
      source: 'self',
      outcome: null,
      exclusions: [],
      referralTarget: null,
      crisisOver: false,
    });
    this.#entry('ClientAttributesRecorded', { population: 'adult', attributes: [] });
    this.#home();
    const outcome = this.#chance.pick(['verified', 'verified', 'self-pay', 'pending'] as const);
    this.#entry('CoverageVerified', { outcome, level: null, payer: null });
    this.#level = this.#chance.pick(['3.5', '2.5', '2.5', '2.1', '2.1', '2.1', '1']);
    this.#assess();
    this.#authorize();
    this.#wait(this.#chance.whole(4, 72) * HOUR_MS);
    this.#typeIn();
    this.#teller.admit(this.#at, this.#level);
    this.#placementId = this.#teller.placementId;
    this.#entry('CareTeamAssigned', {
      placementId: this.#placementId,
      members: [{ staffId: this.#teller.staff, role: 'therapist' }],
    });
    this.#schedule();
  }

  #weeks(count: number): void {
    for (let week = 1; week <= count; week += 1) {
      this.#wait(7 * DAY_MS - this.#chance.whole(0, 48) * HOUR_MS);
      if (week % 4 === 0) this.#assess();
      if (week % 2 === 0) this.#review();
      if (week % 6 === 0) this.#step();
      if (this.#chance.of(0.12)) this.#absence();
      if (this.#chance.of(0.04)) this.#referral();
      if (this.#chance.of(0.05)) this.#entry('ReturnToUseReported', { placementId: this.#placementId, response: null });
      if (this.#chance.of(0.1)) this.#lateEntry();
      if (this.#chance.of(0.06)) this.#correction();
      if (this.#chance.of(0.02)) this.#voiding();
    }
  }

  #leave(): void {
    this.#entry('AftercarePlanned', {
      placementId: this.#placementId,
      components: ['alumni-program'],
      firstContactOn: this.#dayIn(7),
    });
    this.#wait(DAY_MS);
    const disposition = this.#chance.pick(['completed', 'completed', 'left-against-advice', 'stopped-coming']);
    this.#entry('Discharged', {
      placementId: this.#placementId,
      disposition,
      planned: disposition === 'completed',
      destination: null,
    });
    if (disposition !== 'completed') return;
    this.#wait(DAY_MS);
    const placementId = this.#teller.newId();
    this.#entry('AftercareStarted', { placementId, programId: null });
    for (let contact = 0; contact < this.#chance.whole(1, 4); contact += 1) {
      this.#wait(28 * DAY_MS);
      this.#entry('AftercareContactRecorded', { placementId, method: 'phone', reached: this.#chance.of(0.7) });
    }
    this.#wait(2 * DAY_MS);
    this.#entry('AftercareEnded', { placementId, outcome: 'completed' });
  }

  #assess(): void {
    const level = { system: SYSTEM, code: this.#level };
    const ratings = ['D1', 'D2', 'D3', 'D4', 'D5', 'D6'].map((dimension) => ({
      dimension,
      rating: String(this.#chance.whole(0, 3)),
    }));
    const assessmentId = this.#entry('AssessmentRecorded', {
      parts: ['substance-history', 'mental-health', 'medical'],
      ratings,
      findings: [],
      recommendedLevel: level,
      crisisOver: false,
    });
    this.#wait(20 * HOUR_MS);
    this.#entry('EntryReviewed', { reviews: assessmentId, outcome: 'accepted' });
    this.#entry('LevelRecommended', { level, assessmentId, reason: null });
  }

  #authorize(): void {
    const { localDate } = momentAt(this.#at);
    const level = { system: SYSTEM, code: this.#level };
    this.#entry('AuthorizationRecorded', {
      state: 'approved',
      level,
      from: localDate,
      lastDay: addDays(localDate, 30),
      ...UNSAID,
      units: { unit: 'days', amount: 30 },
    });
  }

  #review(): void {
    this.#entry('ContinuedStayReviewed', {
      placementId: this.#placementId,
      outcome: 'continue',
      nextReview: this.#dayIn(14),
    });
    this.#authorize();
  }

  #step(): void {
    const to = (this.#chance.of(0.2) ? WAY_UP : WAY_DOWN)[this.#level];
    if (to === null) return;
    this.#wait(HOUR_MS);
    this.#typeIn();
    this.#teller.changeLevel(this.#at, to, to > this.#level ? 'worse-symptoms' : 'good-progress');
    this.#level = to;
    this.#schedule();
  }

  #schedule(): void {
    this.#entry('ScheduleSet', {
      placementId: this.#placementId,
      days: ['mon', 'wed', 'fri'],
      window: 'day',
      modality: 'in-person',
      sessionMinutes: 180,
    });
  }

  #home(): void {
    this.#entry('LivingEnvironmentRecorded', {
      place: this.#chance.pick(['home', 'sober-living', 'shelter']),
      safe: this.#chance.of(0.9),
      substanceFree: this.#chance.of(0.85),
      supports: [],
    });
  }

  #absence(): void {
    this.#entry('LeaveStarted', {
      placementId: this.#placementId,
      leave: 'therapeutic',
      expectedReturn: momentAt(this.#at + 2 * DAY_MS),
    });
    this.#wait(2 * DAY_MS);
    this.#entry('LeaveEnded', { placementId: this.#placementId, outcome: 'returned' });
  }

  #referral(): void {
    this.#entry('ReferredOut', {
      placementId: this.#placementId,
      target: 'withdrawal-management',
      reason: null,
      expectedReturn: momentAt(this.#at + 4 * DAY_MS),
    });
    this.#wait(4 * DAY_MS);
    this.#entry('ReturnedFromReferral', { placementId: this.#placementId, outcome: 'completed' });
  }

  /** Something of last week is typed in today, before things that are recorded already. */
  #lateEntry(): void {
    const at = this.#at - this.#chance.whole(2, 6) * DAY_MS;
    this.#typeIn();
    this.#teller.record({
      kind: 'LivingEnvironmentRecorded',
      effective: momentAt(at),
      facilityId: FACILITY,
      narrative: null,
      place: 'home',
      safe: true,
      substanceFree: true,
      supports: [],
    });
  }

  #correction(): void {
    this.#typeIn();
    this.#teller.correctLast(
      this.#chance.pick(['ScheduleSet', 'SteppedDown', 'ContinuedStayReviewed', 'Admitted']),
      -30 * MINUTE_MS,
    );
  }

  #voiding(): void {
    this.#typeIn();
    this.#teller.voidLast('ContinuedStayReviewed');
  }

  #entry<Kind extends EntryKind>(kind: Kind, given: EntryFields<Kind>): string {
    this.#wait(this.#chance.whole(10, 90) * MINUTE_MS);
    this.#typeIn();
    return this.#teller.record({
      kind,
      effective: momentAt(this.#at),
      facilityId: FACILITY,
      narrative: null,
      ...given,
    } as unknown as AssertedEntry);
  }

  /** Most things are typed in within hours, some within days. */
  #typeIn(): void {
    const delay = this.#chance.of(0.85) ? this.#chance.whole(2, 180) * MINUTE_MS : this.#chance.whole(1, 4) * DAY_MS;
    this.#teller.now = Math.max(this.#teller.now + MINUTE_MS, this.#at + delay);
    this.#teller.staff = `staff-${String(this.#chance.whole(1, 24)).padStart(2, '0')}`;
  }

  #wait(ms: number): void {
    this.#at += ms;
  }

  #dayIn(days: number): string {
    return addDays(momentAt(this.#at).localDate, days);
  }
}
