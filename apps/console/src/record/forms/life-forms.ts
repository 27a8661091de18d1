import { CLINICAL, form, type Form } from './form';

/** What happened in the life of a client. */
export const LIFE_FORMS: readonly Form[] = [
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
    placed: true,
    title: 'Return to use',
    route: 'returns-to-use',
    roles: CLINICAL,
    fields: [{ name: 'response', label: 'Response', kind: 'choice', choices: { pack: 'returnToUse' }, optional: true }],
  }),
];
