import { CLINICAL, form, type Form } from './form';

/** After the treatment. */
export const AFTERCARE_FORMS: readonly Form[] = [
  form({
    id: 'aftercare-plan',
    placed: true,
    title: 'Aftercare plan',
    route: 'aftercare-plans',
    roles: CLINICAL,
    fields: [
      { name: 'components', label: 'Plan components', kind: 'choices', choices: { pack: 'aftercareComponent' } },
      { name: 'firstContactOn', label: 'First contact on', kind: 'date', optional: true },
    ],
  }),
  form({
    id: 'aftercare-start',
    title: 'Aftercare begins',
    verb: 'Start aftercare',
    route: 'aftercare-starts',
    roles: CLINICAL,
    move: 'aftercare-start',
    fields: [{ name: 'programId', label: 'Program', kind: 'choice', choices: { programs: 'all' }, optional: true }],
  }),
  form({
    id: 'aftercare-contact',
    placed: true,
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
  form({
    id: 'aftercare-end',
    placed: true,
    title: 'Aftercare ends',
    verb: 'End aftercare',
    route: 'aftercare-ends',
    roles: CLINICAL,
    move: 'aftercare-end',
    fields: [{ name: 'outcome', label: 'Outcome', kind: 'choice', choices: { pack: 'aftercareOutcome' } }],
  }),
];
