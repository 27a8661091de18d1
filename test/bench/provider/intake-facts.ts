import { type AssertedEntry, UNSAID } from '@throughline/care-path';
import { addDays } from '@throughline/kernel';
import { HOUR_MS, momentAt } from './moments.ts';
import { FACILITY } from './provider.ts';

const SYSTEM = 'asam-3e';

/** What is recorded on the day that a client comes, in the order of the day; nothing in it stands against levels 2.1 and 2.5. */
export function intakeFacts(begin: number): readonly AssertedEntry[] {
  const at = (hour: number) => ({ effective: momentAt(begin + hour * HOUR_MS), facilityId: FACILITY, narrative: null });
  const { localDate } = momentAt(begin);
  const level = { system: SYSTEM, code: '2.1' };
  return [
    {
      kind: 'InquiryReceived',
      ...at(1),
      source: null,
      outcome: null,
      exclusions: [],
      referralTarget: null,
      crisisOver: false,
    },
    { kind: 'ClientAttributesRecorded', ...at(2), population: 'adult', attributes: [] },
    { kind: 'LivingEnvironmentRecorded', ...at(3), place: 'home', safe: true, substanceFree: true, supports: [] },
    { kind: 'CoverageVerified', ...at(4), outcome: 'verified', level: null, payer: null },
    {
      kind: 'AssessmentRecorded',
      ...at(5),
      parts: ['substance-history', 'medical'],
      ratings: ['D1', 'D2', 'D3', 'D4', 'D5', 'D6'].map((dimension) => ({ dimension, rating: '2' })),
      findings: [],
      recommendedLevel: level,
      crisisOver: false,
    },
    { kind: 'LevelRecommended', ...at(6), level, assessmentId: null, reason: null },
    ...['2.1', '2.5'].map((code, index): AssertedEntry => ({
      kind: 'AuthorizationRecorded',
      ...at(7 + index),
      state: 'approved',
      level: { system: SYSTEM, code },
      from: localDate,
      lastDay: addDays(localDate, 60),
      ...UNSAID,
      units: { unit: 'days', amount: 60 },
    })),
  ];
}
