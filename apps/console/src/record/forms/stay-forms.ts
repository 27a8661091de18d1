import { CLINICAL, INTAKE, form, type Form } from './form';

/** When a client comes, and who cares for the client. */
export const STAY_FORMS: readonly Form[] = [
  form({
    id: 'schedule',
    placed: true,
    title: 'Schedule',
    verb: 'Set the schedule',
    route: 'schedules',
    roles: INTAKE,
    fields: [
      {
        name: 'days',
        label: 'Days on which the client comes',
        kind: 'choices',
        choices: {
          words: {
            mon: 'Monday',
            tue: 'Tuesday',
            wed: 'Wednesday',
            thu: 'Thursday',
            fri: 'Friday',
            sat: 'Saturday',
            sun: 'Sunday',
          },
        },
      },
      {
        name: 'window',
        label: 'Part of the day',
        kind: 'choice',
        choices: { words: { morning: 'Morning', day: 'Day', evening: 'Evening' } },
        optional: true,
      },
      {
        name: 'modality',
        label: 'How the client attends',
        kind: 'choice',
        choices: { words: { 'in-person': 'In person', virtual: 'By video', hybrid: 'Both' } },
        optional: true,
      },
      { name: 'sessionMinutes', label: 'Minutes of one session', kind: 'number', optional: true },
    ],
  }),
  form({
    id: 'care-team',
    placed: true,
    title: 'Care team',
    verb: 'Set the care team',
    route: 'care-teams',
    roles: CLINICAL,
    fields: [
      {
        name: 'members',
        label: 'The whole team from now on',
        kind: 'pairs',
        pair: [
          { name: 'staffId', label: 'Person', choices: { staff: true } },
          { name: 'role', label: 'Role', choices: { pack: 'careTeamRole' } },
        ],
      },
    ],
  }),
];
