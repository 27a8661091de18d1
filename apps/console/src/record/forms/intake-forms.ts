import { CLINICAL, INTAKE, level, form, type Field, type Form } from './form';

const crisisOver: Field = {
  name: 'crisisOver',
  label: 'Is the earlier crisis over?',
  kind: 'yes-no',
  optional: true,
};

/** How an inquiry ends, at once or later. */
const OUTCOMES = {
  admitted: 'Admitted',
  waitlisted: 'On the waiting list',
  'referred-out': 'Referred out',
  'crisis-988': 'Referred to 988',
  'crisis-911': 'Referred to 911',
  'not-eligible': 'Not eligible',
  declined: 'Declined',
  'lost-contact': 'Lost contact',
  duplicate: 'Duplicate inquiry',
};

/** In characters, as the API takes it. */
const RATING_MAX = 12;

/** From the first question to a level that is recommended. */
export const INTAKE_FORMS: readonly Form[] = [
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
      {
        name: 'outcome',
        label: 'Outcome, if the inquiry is closed already',
        kind: 'choice',
        choices: { words: OUTCOMES },
        optional: true,
      },
      {
        name: 'referralTarget',
        label: 'Referred to',
        kind: 'choice',
        choices: { pack: 'referralTarget' },
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
        choices: { words: OUTCOMES },
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
      {
        name: 'ratings',
        label: 'Ratings of the dimensions',
        kind: 'pairs',
        pair: [
          { name: 'dimension', label: 'Dimension', choices: { pack: 'dimension' } },
          { name: 'rating', label: 'Rating', max: RATING_MAX },
        ],
        optional: true,
      },
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
    fields: [
      { ...level, label: 'Which level is recommended?' },
      {
        name: 'assessmentId',
        label: 'Assessment that it is based on',
        kind: 'choice',
        choices: { assessment: true },
        optional: true,
        asked: ({ situation }) => situation.assessment !== null,
      },
    ],
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
];
