import { level, form, type Field, type Form } from './form';

const CARE = ['clinician', 'director', 'utilization-review'];
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

/** What payers ask for, and what they said. */
export const PAYER_FORMS: readonly Form[] = [
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
      { name: 'physician', label: 'Physician who certified', kind: 'choice', choices: { staff: true }, optional: true },
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
    placed: true,
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
];
