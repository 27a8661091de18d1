import { addDays, type Effective, type LocalDate } from '@throughline/kernel';
import { isWeekend, nextWorkday, workdayFrom } from './calendar.js';
import { type ClientStory, momentOf } from './client-story.js';
import { nothingOfNote, notes } from './notes.js';
import type { SiteProgram } from './provider.js';
import { answeredAfter } from './typing.js';

const HOUR_MS = 3_600_000;

const SOURCES = [
  ['self', 26],
  ['family', 18],
  ['health-provider', 14],
  ['hospital', 10],
  ['sud-provider', 9],
  ['website', 9],
  ['court', 6],
  ['employer', 4],
  ['alumni', 3],
  ['community', 3],
] as const;

/** How inquiries end that do not lead to an admission, with their weights. */
const LOST = [
  ['lost-contact', 34],
  ['declined', 20],
  ['referred-out', 16],
  ['not-eligible', 9],
  ['crisis-988', 7],
  ['crisis-911', 4],
  ['waitlisted', 7],
  ['duplicate', 3],
] as const;
type LostInquiry = (typeof LOST)[number][0];

/** An inquiry on record, for whoever completes it later. */
interface GeneratedInquiry {
  readonly effective: Effective;
  readonly label: string;
  readonly written: { readonly narrative?: string };
  /** UTC ms. */
  readonly typedAt: number;
}

/** A first call, a form on the website, or a referral: the client becomes known here. */
export function generateInquiry(story: ClientStory, day: LocalDate, source?: string): GeneratedInquiry {
  const { random, site } = story;
  const effective = story.at(
    day,
    random.weighted([
      [9, 4],
      [11, 4],
      [13, 3],
      [15, 3],
      [17, 2],
      [20, 2],
    ]),
    110,
  );
  const label = story.newLabel('inquiry');
  const by = random.pick(site.staff.admissions);
  if (story.steps.length === 0)
    story.enter({ do: 'register', anonymous: false }, null, {
      by,
      typedAt: effective.at + random.whole(1, 3) * 60_000,
    });
  const facts = {
    source: source ?? random.weighted(SOURCES),
    outcome: null,
    exclusions: [],
    referralTarget: null,
    crisisOver: false,
  };
  const written = random.chance(0.3) ? { narrative: random.pick(notes.inquiry) } : nothingOfNote;
  story.fact('InquiryReceived', effective, { facts }, { by, label, ...written });
  return { effective, label, written, typedAt: story.lastTyped };
}

/** Someone in crisis is not kept waiting for a form: sent on at once, often without a name. */
export function generateCrisis(story: ClientStory, day: LocalDate): void {
  const { random, site } = story;
  const effective = story.at(day, random.whole(7, 21));
  const by = random.pick(site.staff.admissions);
  story.enter({ do: 'register', anonymous: true }, null, { by, typedAt: effective.at + 60_000 });
  const emergency = random.chance(0.35);
  const facts = {
    source: random.pick(['self', 'family']),
    outcome: emergency ? ('crisis-911' as const) : ('crisis-988' as const),
    exclusions: ['crisis'],
    referralTarget: emergency ? 'crisis-911' : 'crisis-988',
    crisisOver: false,
  };
  story.fact('InquiryReceived', effective, { facts }, { by, narrative: notes.crisis });
}

/** What became of an inquiry, once it is known: the entry is completed, its first version stays readable. */
export function generateOutcome(
  story: ClientStory,
  { effective, label, written, typedAt }: GeneratedInquiry,
  outcome: LostInquiry | 'admitted',
): void {
  const { random, site } = story;
  const facts = {
    outcome,
    referralTarget:
      outcome === 'referred-out'
        ? random.pick(['residential', 'withdrawal-management', 'other-provider', 'outpatient'])
        : null,
  };
  const known = story.at(nextWorkday(addDays(effective.localDate, random.whole(1, 10))), 10, 300).at;
  story.enter({ do: 'correct', of: label, correction: 'late-information', facts }, null, {
    by: random.pick(site.staff.admissions),
    typedAt: Math.max(known, typedAt + 60_000),
    outOfOrder: true,
    ...written,
  });
}

export const drawLost = (story: ClientStory): LostInquiry => story.random.weighted(LOST);

/** What an assessment finds; it steers what follows. */
interface Assessed {
  readonly label: string;
  readonly effective: Effective;
  readonly withdrawalRisk: boolean;
}

/** The evaluation: interview, screening, ratings on six dimensions, a recommended level, a director's review. */
export function generateAssessment(
  story: ClientStory,
  effective: Effective,
  program: SiteProgram,
  of: { readonly reviewed: boolean; readonly withdrawalRisk?: boolean },
): Assessed {
  const { random, site } = story;
  const label = story.newLabel('assessment');
  const severity = Number.parseInt(program.level, 10) || 1;
  const ratings = ['D1', 'D2', 'D3', 'D4', 'D5', 'D6'].map((dimension) => ({
    dimension,
    rating: String(Math.min(4, Math.max(0, severity - 1 + random.whole(-1, 1)))),
  }));
  const withdrawalRisk = of.withdrawalRisk ?? false;
  const findings = [
    ...random.some(['co-occurring', 'moderate-severity'], random.whole(0, 2)),
    ...(random.chance(0.06) ? ['high-relapse-risk'] : []),
    ...(withdrawalRisk ? ['withdrawal-risk'] : []),
  ];
  const parts = random.chance(0.93) ? site.assessmentParts : site.assessmentParts.slice(0, -1);
  const recommendedLevel = { system: 'asam-3e', code: program.level };
  const facts = { parts: [...parts], ratings, findings, recommendedLevel, crisisOver: false };
  story.fact(
    'AssessmentRecorded',
    effective,
    { facts },
    { label, ...(random.chance(0.4) ? { narrative: random.pick(notes.assessment) } : nothingOfNote) },
  );
  if (of.reviewed) {
    const typedAt = Math.max(answeredAfter(site.zone, effective.at, random), story.lastTyped + 60_000);
    story.fact(
      'EntryReviewed',
      momentOf(site.zone, typedAt - 60_000),
      { facts: { outcome: 'accepted' }, about: label },
      { by: site.staff.director, typedAt },
    );
  }
  return { label, effective, withdrawalRisk };
}

/** Picks the moment of admission: a workday after the inquiry, one or two days later in most cases. Records nothing. */
export function dayOfAdmission(story: ClientStory, inquiry: Effective): Effective {
  const { random, site } = story;
  const hours = random.weighted([
    [random.whole(22, 46), 70],
    [random.whole(48, 96), 20],
    [random.whole(97, 200), 10],
  ]);
  const wanted = momentOf(site.zone, inquiry.at + hours * HOUR_MS).localDate;
  const day = isWeekend(wanted) ? workdayFrom(wanted) : wanted;
  return story.at(day > inquiry.localDate ? day : nextWorkday(inquiry.localDate), 14, 180);
}
