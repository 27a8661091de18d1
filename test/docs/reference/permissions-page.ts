import type { Route } from './api-description.ts';
import { generatedFrom, markdownTable } from './markdown-table.ts';

const ROLES = ['front-desk', 'clinician', 'utilization-review', 'director', 'analyst', 'partner', 'operator'] as const;
const HEADINGS = ['route', 'what it does', ...ROLES];

/** Who may ask what, by group of routes. */
export function permissionsPage(routes: readonly Route[]): string {
  const groups = [...new Set(routes.map(({ group }) => group))];
  return [
    generatedFrom('the routes'),
    '# Permissions\n',
    'Which roles can call each endpoint. Find the endpoint in its group. *Yes* means that the role is allowed. An empty cell means that it is',
    'not (403 `role-not-allowed`). *Anyone* means that no token is needed. [Deploying](../../deploy/README.md#settings) says how a token names its roles.\n',
    'Three things limit a role further:\n',
    '- **Facilities.** A role counts at the facilities of its token. Clients outside them return the same 404 as unknown clients.',
    '- **Rule packs.** A pack can require an approval by a second person, or that a director or a utilization reviewer accepts an impact.',
    '- **Second person.** Nobody approves or confirms what they proposed or requested themselves.\n',
    ...groups.flatMap((group) => [
      `## ${group}\n`,
      markdownTable(
        HEADINGS,
        routes
          .filter((route) => route.group === group)
          .map(({ route, summary, roles }) => [
            `\`${route}\``,
            summary,
            ...ROLES.map((role) => (roles === null ? 'anyone' : roles.includes(role) ? 'yes' : '')),
          ]),
      ),
      '',
    ]),
  ].join('\n');
}
