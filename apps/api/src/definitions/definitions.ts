/** Screens of the console that show figures. */
export const DEFINED_SCREENS = ['board', 'worklist', 'audit', 'path', 'flow', 'stays', 'feeds'] as const;

interface Defined {
  readonly screen: (typeof DEFINED_SCREENS)[number];
  /** What the screen calls it. */
  readonly title: string;
  readonly definition: string;
}

/**
 * How each figure is counted, by a stable name. A test compares every sentence with docs/definitions.md: the screens and the
 * page say the same.
 */
export const DEFINITIONS = {
  'board-opening': {
    screen: 'board',
    title: 'Opening',
    definition:
      'In treatment just before the start of the period, as it is known now. The tag "was" shows the figure as it was known then.',
  },
  'board-in': {
    screen: 'board',
    title: 'In',
    definition:
      'Placements that began there in the period. A transition between two programs of a facility counts for the programs only.',
  },
  'board-out': {
    screen: 'board',
    title: 'Out',
    definition:
      'Placements that ended there in the period. A transition between facilities also counts for the facilities.',
  },
  'board-in-treatment': {
    screen: 'board',
    title: 'In treatment',
    definition: 'Present or on leave at the end of the period: opening + in - out.',
  },
  'board-places': {
    screen: 'board',
    title: 'Places',
    definition:
      'In treatment, and the places that the program or the site has. A site without places recorded shows none.',
  },
  'board-on-leave': {
    screen: 'board',
    title: 'On leave',
    definition: 'In treatment and on a leave of absence at the end of the period.',
  },
  'board-referred-out': {
    screen: 'board',
    title: 'Referred out',
    definition: 'Temporarily out on referral at the end of the period. Not counted as in treatment.',
  },
  'board-aftercare': {
    screen: 'board',
    title: 'In aftercare',
    definition: 'Aftercare that is going on at the end of the period. Not counted as in treatment.',
  },
  'board-planned-in': {
    screen: 'board',
    title: 'Plan in',
    definition: 'Open planned moves, counted at the destination.',
  },
  'board-planned-out': {
    screen: 'board',
    title: 'Plan out',
    definition: "Open planned moves, counted at the client's current place.",
  },
  'board-without-authorization': {
    screen: 'board',
    title: 'No auth.',
    definition:
      'Placements in treatment that need an authorization for their level and have no approved one for the day. The status "not required" counts as one. If two statuses apply to one day, the one that took effect later counts.',
  },
  'board-clients': {
    screen: 'board',
    title: 'Clients',
    definition:
      'Different clients in treatment. All other figures count placements: a client in two tracks counts twice.',
  },
  'worklist-upcoming': {
    screen: 'worklist',
    title: 'Upcoming',
    definition: 'On the worklist, before its warning.',
  },
  'worklist-due': { screen: 'worklist', title: 'Due', definition: 'From its warning on, and still in time.' },
  'worklist-overdue': {
    screen: 'worklist',
    title: 'Overdue',
    definition: 'From the start of the day after its last day on, or right after the hour it was due.',
  },
  'worklist-missed': {
    screen: 'worklist',
    title: 'Missed',
    definition: 'After the days that the rule pack gives it to lapse. It can still be met later.',
  },
  'audit-transitions': {
    screen: 'audit',
    title: 'Transitions',
    definition: 'Transitions of the period that match every filter. A corrected one counts once, as it reads now.',
  },
  'audit-conforming': {
    screen: 'audit',
    title: 'Conforming',
    definition: 'Every rule in effect allowed the transition, with advice at most.',
  },
  'audit-justified': {
    screen: 'audit',
    title: 'Justified',
    definition:
      'A rule asked for a reason. The reason is on record, and so is the approval where the rule requires one.',
  },
  'audit-non-conforming': {
    screen: 'audit',
    title: 'Non-conforming',
    definition:
      'The transition happened although a rule rejects it, an approval is missing, or a finding was acknowledged without a reason.',
  },
  'audit-late': {
    screen: 'audit',
    title: 'Late',
    definition: 'Whole hours from when it happened to when it was first recorded. Imported transitions have none.',
  },
  'path-level-stay': {
    screen: 'path',
    title: 'Days at this level',
    definition: 'Local midnights since the placement came to the level. Leave and referral out do not interrupt it.',
  },
  'path-length-of-stay': {
    screen: 'path',
    title: 'Length of stay',
    definition:
      'Local midnights since the admission, up to the discharge or the death. The day of discharge is not counted.',
  },
  'flow-stays': {
    screen: 'flow',
    title: 'Stays',
    definition:
      'Stays that began in the window and made this transition at this step. A step is a change of level or 30 days.',
  },
  'flow-median': {
    screen: 'flow',
    title: 'Median days',
    definition:
      'The median number of days before the transition. With an even count, the lower of the two middle values.',
  },
  'stays-stays': {
    screen: 'stays',
    title: 'Admissions',
    definition:
      'Stays that began in the window. A stay ends with a discharge or a death; a change of level does not end it.',
  },
  'stays-incidence': {
    screen: 'stays',
    title: 'Incidence',
    definition:
      'Share of stays that had ended with an outcome by the end of a day: the Aalen-Johansen estimator. A stay with another outcome no longer counts as at risk.',
  },
  'stays-band': {
    screen: 'stays',
    title: '95% band',
    definition: 'Delta-method variance (Marubini and Valsecchi 1995), complementary log-log scale.',
  },
  'stays-at-risk': {
    screen: 'stays',
    title: 'At risk',
    definition: 'Stays that were still going on, and still followed, at the start of a day.',
  },
  'stays-quartile': {
    screen: 'stays',
    title: 'Quartile',
    definition:
      'First day by the end of which 25%, 50%, or 75% of stays had ended, for any reason. Empty if not reached.',
  },
  'stays-readmitted': {
    screen: 'stays',
    title: 'Readmitted',
    definition:
      'Of the discharges at least a number of days ago, those whose client came back to one of your facilities within that time. Deaths are excluded.',
  },
  'feeds-behind': {
    screen: 'feeds',
    title: 'Behind',
    definition: 'Age of the oldest event that a feed lacks, in whole seconds. 0 when it lacks none.',
  },
  'feeds-parked': {
    screen: 'feeds',
    title: 'Parked clients',
    definition: 'Clients whose rows stand still because an event cannot be read. Figures count them as they stood.',
  },
} as const satisfies Readonly<Record<string, Defined>>;

export type DefinedFigure = keyof typeof DEFINITIONS;
export const DEFINED_FIGURES = Object.keys(DEFINITIONS) as [DefinedFigure, ...DefinedFigure[]];
