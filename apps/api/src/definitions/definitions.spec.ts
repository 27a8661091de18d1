import { readFileSync } from 'node:fs';
import { testService } from '../service.fixture.js';
import { DEFINED_SCREENS, DEFINITIONS } from './definitions.js';

const page = readFileSync(new URL('../../../../docs/definitions.md', import.meta.url), 'utf8');

describe('the definitions', () => {
  it.each(Object.entries(DEFINITIONS))('of %s stand on the page of definitions, word for word', (_, defined) => {
    expect(page).toContain(`| ${defined.title.toLowerCase()} | ${defined.definition} |`);
  });

  it('are answered to every role, screen by screen', async () => {
    const service = await testService();
    const { body, status } = await service.ask('GET', '/v1/definitions', { as: 'analyst' });
    await service.close();
    expect(status).toBe(200);
    expect(body.items).toHaveLength(Object.keys(DEFINITIONS).length);
    const screens = body.items.map(({ screen }: { screen: string }) => screen);
    expect([...new Set(screens)]).toEqual(DEFINED_SCREENS);
  });
});
