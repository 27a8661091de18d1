import type { Obligation } from '../api/types';

/** Where the choices of a field come from: a list of the rule pack, its levels, the site's programs, or fixed words. */
type Choices =
  | { readonly pack: string }
  | { readonly levels: true }
  | { readonly programs: true }
  | { readonly phases: true }
  | { readonly words: Readonly<Record<string, string>> };

export interface Field {
  /** As the body of the request has it; a dot leads into an object. */
  readonly name: string;
  readonly label: string;
  readonly kind: 'choice' | 'choices' | 'date' | 'number' | 'text' | 'yes-no';
  readonly choices?: Choices;
  readonly optional?: boolean;
}

export interface Form {
  readonly id: string;
  readonly title: string;
  /** What the button of a task says. */
  readonly verb: string;
  readonly route: string;
  readonly roles: readonly string[];
  readonly fields: readonly Field[];
  /** A move that the rule pack checks: it may need a reason, an acknowledgment, or an approval. */
  readonly move?: string;
  readonly hidden?: boolean;
  /** What the address of the form carries when it is opened from a task. */
  fromTask(task: Obligation): Record<string, string | null>;
}

const CLINICAL = ['clinician', 'director'];
const CARE = ['clinician', 'director', 'utilization-review'];
const INTAKE = ['front-desk', 'clinician', 'director'];
const level: Field = { name: 'level', label: 'To which level?', kind: 'choice', choices: { levels: true } };
const program: Field = {
  name: 'programId',
  label: 'Program',
  kind: 'choice',
  choices: { programs: true },
  optional: true,
};
const payer: Field = {
  name: 'payer',
  label: 'Payer',
  kind: 'choice',
  choices: {
    words: {
      medicare: 'Medicare',
      'medicare-advantage': 'Medicare Advantage',
      medicaid: 'Medicaid',
      chip: 'CHIP',
      'federal-exchange': 'Federal exchange plan',
      commercial: 'Commercial plan',
      employer: 'Employer plan',
      other: 'Other',
    },
  },
  optional: true,
};
const crisisOver: Field = {
  name: 'crisisOver',
  label: 'Is the earlier crisis over?',
  kind: 'yes-no',
  optional: true,
};
const nothing = () => ({});

function form(terms: Omit<Form, 'fromTask' | 'verb'> & { verb?: string; fromTask?: Form['fromTask'] }): Form {
  return { verb: `Record ${terms.title.charAt(0).toLowerCase()}${terms.title.slice(1)}`, fromTask: nothing, ...terms };
}

/** In the order in which a day meets them. Every field asks what the route of its name takes. */
export const FORMS: readonly Form[] = [
  form({
    id: 'level-change',
    title: 'Change level',
    verb: 'Change level',
    route: 'level-changes',
    roles: CLINICAL,
    move: 'level-change',
    fields: [level, program],
  }),
  form({
    id: 'admission',
    title: 'Admission',
    verb: 'Admit',
    route: 'admissions',
    roles: CLINICAL,
    move: 'admission',
    fields: [level, program],
  }),
  form({
    id: 'discharge',
    title: 'Discharge',
    route: 'discharges',
    roles: CLINICAL,
    move: 'discharge',
    fields: [
      { name: 'disposition', label: 'Disposition', kind: 'choice', choices: { pack: 'disposition' } },
      { name: 'planned', label: 'Was it planned with the client?', kind: 'yes-no' },
      { name: 'destination', label: 'Where to', kind: 'choice', choices: { pack: 'referralTarget' }, optional: true },
    ],
  }),
  form({
    id: 'arrival',
    title: 'Arrival',
    verb: 'Accept the arrival',
    route: 'arrivals',
    roles: INTAKE,
    fields: [],
  }),
  form({
    id: 'phase-change',
    title: 'Phase change',
    route: 'phase-changes',
    roles: CLINICAL,
    move: 'phase-change',
    fields: [{ name: 'phase', label: 'To which phase?', kind: 'choice', choices: { phases: true } }],
  }),
  form({
    id: 'leave',
    title: 'Leave begins',
    route: 'leaves',
    roles: CLINICAL,
    move: 'leave-start',
    fields: [
      { name: 'leave', label: 'Kind of leave', kind: 'choice', choices: { pack: 'leave' } },
      { name: 'expectedReturn', label: 'Expected back on', kind: 'date', optional: true },
    ],
  }),
  form({
    id: 'leave-end',
    title: 'Leave ends',
    route: 'leave-ends',
    roles: CLINICAL,
    move: 'leave-end',
    fields: [
      {
        name: 'outcome',
        label: 'Outcome',
        kind: 'choice',
        choices: { words: { returned: 'Returned', 'did-not-return': 'Did not return' } },
      },
    ],
  }),
  form({
    id: 'referral-out',
    title: 'Referral out',
    route: 'referrals-out',
    roles: CLINICAL,
    move: 'referral-out',
    fields: [
      { name: 'target', label: 'Referred to', kind: 'choice', choices: { pack: 'referralTarget' } },
      { name: 'expectedReturn', label: 'Expected back on', kind: 'date', optional: true },
    ],
  }),
  form({
    id: 'referral-return',
    title: 'Return from referral',
    route: 'referral-returns',
    roles: CLINICAL,
    move: 'referral-return',
    fields: [
      {
        name: 'outcome',
        label: 'Outcome',
        kind: 'choice',
        choices: {
          words: { completed: 'Completed', 'not-completed': 'Not completed', 'did-not-return': 'Did not return' },
        },
      },
    ],
  }),
  form({
    id: 'inquiry',
    title: 'Inquiry',
    verb: 'New inquiry',
    route: 'inquiries',
    roles: INTAKE,
    fields: [
      { name: 'source', label: 'Who asked', kind: 'choice', choices: { pack: 'inquirySource' }, optional: true },
      {
        name: 'exclusions',
        label: 'Exclusion criteria noted',
        kind: 'choices',
        choices: { pack: 'exclusion' },
        optional: true,
      },
      crisisOver,
    ],
  }),
  form({
    id: 'inquiry-closing',
    title: 'Inquiry closed',
    verb: 'Close the inquiry',
    route: 'inquiry-closings',
    roles: INTAKE,
    fields: [
      {
        name: 'reason',
        label: 'Reason for closing the inquiry',
        kind: 'choice',
        choices: {
          words: {
            admitted: 'Admitted',
            waitlisted: 'On the waiting list',
            'referred-out': 'Referred out',
            'crisis-988': 'Referred to 988',
            'crisis-911': 'Referred to 911',
            'not-eligible': 'Not eligible',
            declined: 'Declined',
            'lost-contact': 'Lost contact',
            duplicate: 'Duplicate inquiry',
          },
        },
      },
    ],
  }),
  form({
    id: 'assessment',
    title: 'Assessment',
    route: 'assessments',
    roles: CLINICAL,
    fields: [
      { name: 'parts', label: 'Parts done', kind: 'choices', choices: { pack: 'assessmentPart' }, optional: true },
      { name: 'findings', label: 'Findings', kind: 'choices', choices: { pack: 'assessmentFinding' }, optional: true },
      crisisOver,
      {
        name: 'recommendedLevel',
        label: 'Recommended level',
        kind: 'choice',
        choices: { levels: true },
        optional: true,
      },
    ],
  }),
  form({
    id: 'recommendation',
    title: 'Recommended level',
    route: 'recommendations',
    roles: CLINICAL,
    fields: [{ ...level, label: 'Which level is recommended?' }],
  }),
  form({
    id: 'sign-off',
    title: 'Director’s review',
    verb: 'Review',
    route: 'entry-reviews',
    roles: ['director'],
    hidden: true,
    fields: [
      {
        name: 'outcome',
        label: 'Decision',
        kind: 'choice',
        choices: { words: { accepted: 'Accept', returned: 'Return to its author' } },
      },
    ],
    fromTask: ({ openedBy }) => ({ reviews: openedBy }),
  }),
  form({
    id: 'authorization',
    title: 'Authorization',
    route: 'authorizations',
    roles: ['utilization-review', 'director'],
    fields: [
      {
        name: 'state',
        label: 'Authorization status',
        kind: 'choice',
        choices: {
          words: {
            requested: 'Requested',
            approved: 'Approved',
            denied: 'Denied',
            'not-required': 'Not required',
            ended: 'Ended',
          },
        },
      },
      { ...level, label: 'For which level?', optional: true },
      { name: 'from', label: 'First day', kind: 'date', optional: true },
      { name: 'lastDay', label: 'Last day', kind: 'date', optional: true },
      payer,
      {
        name: 'urgency',
        label: 'Urgency',
        kind: 'choice',
        choices: { words: { standard: 'Standard', expedited: 'Expedited' } },
        optional: true,
      },
      { name: 'submitted', label: 'Submitted on', kind: 'date', optional: true },
      { name: 'due', label: 'Payer decision due on', kind: 'date', optional: true },
      { name: 'decided', label: 'Decided on', kind: 'date', optional: true },
      {
        name: 'units.unit',
        label: 'Approved unit',
        kind: 'choice',
        choices: { words: { days: 'Days', sessions: 'Sessions', hours: 'Hours' } },
        optional: true,
      },
      { name: 'units.amount', label: 'Approved quantity', kind: 'number', optional: true },
      { name: 'reference', label: 'Payer reference number', kind: 'text', optional: true },
      { name: 'denial', label: 'Denial reason', kind: 'choice', choices: { pack: 'denial' }, optional: true },
      {
        name: 'appeal',
        label: 'Appeal',
        kind: 'choice',
        choices: {
          words: {
            requested: 'Requested',
            upheld: 'Denial upheld',
            overturned: 'Denial overturned',
            withdrawn: 'Withdrawn',
          },
        },
        optional: true,
      },
    ],
  }),
  form({
    id: 'certification',
    title: 'Certification of hours',
    route: 'certifications',
    roles: CARE,
    fields: [
      { ...level, label: 'For which level?' },
      { name: 'hoursPerWeek', label: 'Hours per week', kind: 'number' },
      { name: 'from', label: 'First day', kind: 'date' },
      { name: 'lastDay', label: 'Last day', kind: 'date' },
    ],
  }),
  form({
    id: 'coverage',
    title: 'Coverage verification',
    route: 'coverage-verifications',
    roles: ['front-desk', 'utilization-review', 'director'],
    fields: [
      {
        name: 'outcome',
        label: 'Coverage status',
        kind: 'choice',
        choices: {
          words: { verified: 'Verified', pending: 'Pending', 'not-covered': 'Not covered', 'self-pay': 'Self-pay' },
        },
      },
      { ...level, label: 'For which level?', optional: true },
      payer,
    ],
  }),
  form({
    id: 'continued-stay-review',
    title: 'Continued-stay review',
    verb: 'Record review',
    route: 'continued-stay-reviews',
    roles: CARE,
    fields: [
      {
        name: 'outcome',
        label: 'Outcome',
        kind: 'choice',
        choices: {
          words: {
            continue: 'Continue at this level',
            'step-up': 'Step up',
            'step-down': 'Step down',
            transfer: 'Transfer',
            discharge: 'Discharge',
          },
        },
      },
      { name: 'nextReview', label: 'Next review on', kind: 'date', optional: true },
    ],
  }),
  form({
    id: 'living-environment',
    title: 'Living environment',
    route: 'living-environments',
    roles: CLINICAL,
    fields: [
      {
        name: 'place',
        label: 'Where the client lives',
        kind: 'choice',
        choices: {
          words: {
            home: 'Home',
            'sober-living': 'Sober living',
            residential: 'Residential',
            shelter: 'Shelter',
            unhoused: 'Unhoused',
            institution: 'Institution',
            other: 'Other',
          },
        },
      },
      { name: 'safe', label: 'Is it safe?', kind: 'yes-no', optional: true },
      { name: 'substanceFree', label: 'Is it substance-free?', kind: 'yes-no', optional: true },
    ],
  }),
  form({
    id: 'death',
    title: 'Death',
    verb: 'Record the death',
    route: 'deaths',
    roles: CLINICAL,
    fields: [],
  }),
  form({
    id: 'return-to-use',
    title: 'Return to use',
    route: 'returns-to-use',
    roles: CLINICAL,
    fields: [{ name: 'response', label: 'Response', kind: 'choice', choices: { pack: 'returnToUse' }, optional: true }],
  }),
  form({
    id: 'aftercare-plan',
    title: 'Aftercare plan',
    route: 'aftercare-plans',
    roles: CLINICAL,
    fields: [
      { name: 'components', label: 'Plan components', kind: 'choices', choices: { pack: 'aftercareComponent' } },
      { name: 'firstContactOn', label: 'First contact on', kind: 'date', optional: true },
    ],
  }),
  form({
    id: 'aftercare-contact',
    title: 'Aftercare contact',
    verb: 'Record contact',
    route: 'aftercare-contacts',
    roles: CLINICAL,
    fields: [
      {
        name: 'method',
        label: 'How',
        kind: 'choice',
        choices: { words: { phone: 'Phone', video: 'Video', 'in-person': 'In person', message: 'Message' } },
      },
      { name: 'reached', label: 'Was the client reached?', kind: 'yes-no' },
    ],
  }),
];

/** The form that meets a task of this clock, if one does. */
const BY_CLOCK: Readonly<Record<string, string>> = {
  'continued-stay-review': 'continued-stay-review',
  'assessment-expiry': 'assessment',
  'assessment-review': 'sign-off',
  'non-conforming-move': 'sign-off',
  'population-review': 'sign-off',
  'aftercare-plan': 'aftercare-plan',
  'authorization-end': 'authorization',
  'leave-limit': 'leave-end',
  'referral-return': 'referral-return',
  'follow-up-7-days': 'aftercare-contact',
  'follow-up-30-days': 'aftercare-contact',
  'first-aftercare-contact': 'aftercare-contact',
  'aftercare-contact': 'aftercare-contact',
  'first-contact-to-start': 'admission',
  'first-contact-to-assessment': 'assessment',
};

export const formById = (id: string | undefined): Form | undefined => FORMS.find((each) => each.id === id);
export const formFor = (clockId: string): Form | undefined => formById(BY_CLOCK[clockId]);
