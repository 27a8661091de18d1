/** What the codes of holds and erasures are called on a screen. */
export const HOLDS = {
  litigation: 'Litigation',
  investigation: 'Investigation',
  audit: 'Audit',
  retention: 'Time to keep the record',
  other: 'Other',
} as const;

export const ENDINGS = {
  'matter-closed': 'The matter is closed',
  'retention-ended': 'The time to keep the record is over',
  'placed-in-error': 'It was placed in error',
} as const;

export const GROUNDS = {
  'client-request': 'The client asked for it',
  'retention-ended': 'The time to keep the record is over',
  'court-order': 'A court ordered it',
  'recorded-in-error': 'It was recorded in error',
} as const;

export const DECLINES = {
  'legal-duty-to-keep': 'The law asks us to keep it',
  'client-withdrew': 'The client withdrew the request',
  'identity-not-proved': 'It is not proved who asked',
  'asked-in-error': 'It was asked for in error',
} as const;

const ALL: Readonly<Record<string, string>> = {
  ...HOLDS,
  ...ENDINGS,
  ...GROUNDS,
  ...DECLINES,
  'erased-before': 'It was erased before an older log came back',
};
export const standingWords = (code: string): string => ALL[code] ?? code.replaceAll('-', ' ');

export const STATES: Readonly<Record<string, string>> = {
  waiting: 'Waiting for a director',
  declined: 'Declined',
  started: 'Under way',
  completed: 'Erased',
};
