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
      {
        name: 'supports',
        label: 'Who supports the client',
        kind: 'choices',
        choices: { pack: 'support' },
        optional: true,
      },
    ],
  }),
  form({
    id: 'attributes',
    title: 'Population and attributes',
    verb: 'Record attributes',
    route: 'attributes',
    roles: CLINICAL,
    fields: [
      {
        name: 'population',
        label: 'Population',
        kind: 'choice',
        choices: { words: { adult: 'Adult', adolescent: 'Adolescent', 'transition-age': 'Transition age' } },
        optional: true,
      },
      {
        name: 'attributes',
        label: 'Attributes',
        kind: 'pairs',
        pair: [
          { name: 'code', label: 'Attribute', choices: { pack: 'attribute' } },
          { name: 'value', label: 'Value', choices: { pack: 'attributeValue' } },
        ],
        optional: true,
      },
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
