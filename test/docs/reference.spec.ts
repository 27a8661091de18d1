import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Running } from '../acceptance/black-box/running.ts';
import { root } from './markdown-files.ts';
import { type ApiDescription, routesOf } from './reference/api-description.ts';
import { commandLinePage } from './reference/command-line-page.ts';
import { eventsPage } from './reference/events-page.ts';
import { permissionsPage } from './reference/permissions-page.ts';
import { problemsPage } from './reference/problems-page.ts';

const LIMIT_MS = 120_000;

describe('the pages of reference', () => {
  let service: Running;
  let description: ApiDescription;
  beforeAll(async () => {
    service = await Running.start();
    description = (await (await fetch(`${service.http.url}/openapi.json`)).json()) as ApiDescription;
  }, LIMIT_MS);
  afterAll(() => service?.end(), LIMIT_MS);

  /** `npm run generate` writes them again. */
  function kept(name: string, written: string): string {
    const file = join(root, 'docs', 'reference', name);
    if (process.env['THROUGHLINE_UPDATE'] === '1') writeFileSync(file, written);
    return readFileSync(file, 'utf8');
  }

  it('say who may ask what', () => {
    const page = permissionsPage(routesOf(description));
    expect(kept('permissions.md', page)).toBe(page);
  });

  it('leave no route without a role, but for those that anyone may ask', () => {
    const routes = routesOf(description);
    expect(routes.length).toBeGreaterThan(80);
    expect(routes.filter(({ roles }) => roles?.length === 0)).toEqual([]);
  });

  it(
    'say what is wrong, by code',
    async () => {
      const page = problemsPage(await (await fetch(`${service.http.url}/docs/problems`)).text());
      expect(kept('problems.md', page)).toBe(page);
    },
    LIMIT_MS,
  );

  it('say what each event holds', () => {
    const page = eventsPage(description);
    expect(kept('events.md', page)).toBe(page);
  });

  it(
    'say what can be typed',
    () => {
      const page = commandLinePage();
      expect(kept('command-line.md', page)).toBe(page);
    },
    LIMIT_MS,
  );
});
