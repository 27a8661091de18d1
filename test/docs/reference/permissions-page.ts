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
    'Which roles may ask what. A role holds at the facilities of its token: clients of other facilities are answered 404, like clients who do not',
    'exist. A rule pack may ask for more: that a move is approved, or that an entitled role accepts an impact.',
    '`anyone` marks routes that take no token.\n',
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
