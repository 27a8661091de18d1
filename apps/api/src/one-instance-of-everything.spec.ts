import { type ApplicationConfig, ModulesContainer } from '@nestjs/core';
import { testService, type TestService } from './service.fixture.js';

/** A provider made anew for each request halves the speed of every route that reaches it; so does a global interceptor. */
describe('the service', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await testService();
  });
  afterAll(() => service.close());

  it('makes every provider and controller once', () => {
    const made = [...service.application.app.get(ModulesContainer).values()].flatMap((module) => [
      ...module.providers.values(),
      ...module.controllers.values(),
    ]);
    expect(made.length).toBeGreaterThan(30);
    // Nest itself brings the token of a request-scoped provider; nobody asks for it.
    expect(
      made.filter((one) => !one.isDependencyTreeStatic() && one.token !== 'REQUEST').map(({ name }) => name),
    ).toEqual([]);
  });

  it('has no global interceptor', () => {
    const config = (service.application.app as unknown as { config: ApplicationConfig }).config;
    expect([config.getGlobalInterceptors(), config.getGlobalRequestInterceptors()]).toEqual([[], []]);
    expect(config.getGlobalGuards()).toHaveLength(1);
  });
});
