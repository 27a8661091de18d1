import { dateDoesNotExist, defineProblem, type ProblemType } from '@throughline/kernel';

/** Earlier and later years are slips of the keyboard, not facts of care. */
export const YEAR_MIN = 1900;
export const YEAR_MAX = 2200;

export const timeMalformed = defineProblem({
  code: 'time-malformed',
  kind: 'malformed',
  sentence: 'This is not a time. Give a day (2026-03-01) or a time with its offset from UTC (2026-03-01T09:00-06:00).',
});

export const timeWithoutZone = defineProblem({
  code: 'time-without-zone',
  kind: 'malformed',
  sentence: 'A time of day needs its offset from UTC. Write it as 2026-03-01T09:00-06:00.',
});

export const yearTooEarly = defineProblem({
  code: 'year-too-early',
  kind: 'malformed',
  sentence: `The year lies before ${YEAR_MIN}. Check it.`,
});

export const yearTooLate = defineProblem({
  code: 'year-too-late',
  kind: 'malformed',
  sentence: `The year lies after ${YEAR_MAX}. Check it.`,
});

export const offsetContradictsZone = defineProblem({
  code: 'offset-contradicts-zone',
  kind: 'malformed',
  sentence:
    'At that time the clocks of this zone did not show this offset from UTC. Check the offset, the hour, and daylight saving.',
});

export const zoneUnknown = defineProblem({
  code: 'zone-unknown',
  kind: 'malformed',
  sentence: 'This is not an IANA time zone. Use a name such as America/Chicago.',
});

/** Wherever a time is given as text, in a body or a query. */
export const TIME_PROBLEMS: readonly ProblemType[] = [
  timeMalformed,
  timeWithoutZone,
  dateDoesNotExist,
  offsetContradictsZone,
  zoneUnknown,
  yearTooEarly,
  yearTooLate,
];
