import { CLINICAL, INTAKE, level, form, type Field, type Form } from './form';

const program: Field = {
  name: 'programId',
  label: 'Program',
  kind: 'choice',
  choices: { programs: 'of-level' },
  optional: true,
};

/** Entries that lost their placement when its admission was voided: a new admission can take them over. */
const takeOver: Field = {
  name: 'takeOver',
  label: 'Does it take over the entries whose admission was voided?',
  kind: 'yes-no',
  optional: true,
  asked: ({ timeline }) => timeline.some(({ unanchored }) => unanchored),
};

/** Where a client is treated, and where not for a while. The rule pack checks each of these moves. */
export const PLACEMENT_FORMS: readonly Form[] = [
  form({
    id: 'level-change',
    placed: true,
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
    fields: [
      level,
      program,
      {
        name: 'source',
        label: 'Who referred the client',
        kind: 'choice',
        choices: { pack: 'inquirySource' },
        optional: true,
      },
      takeOver,
    ],
  }),
  form({
    id: 'discharge',
    placed: true,
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
    placed: true,
    title: 'Arrival',
    verb: 'Accept the arrival',
    route: 'arrivals',
    roles: INTAKE,
    fields: [],
  }),
  form({
    id: 'phase-change',
    placed: true,
    title: 'Phase change',
    route: 'phase-changes',
    roles: CLINICAL,
    move: 'phase-change',
    fields: [{ name: 'phase', label: 'To which phase?', kind: 'choice', choices: { phases: true } }],
  }),
  form({
    id: 'leave',
    placed: true,
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
    placed: true,
    title: 'Leave ends',
    verb: 'Record the end of the leave',
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
    placed: true,
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
    placed: true,
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
];
