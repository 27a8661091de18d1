import { openSite } from '../acceptance/black-box/provider.js';
import { Running } from '../acceptance/black-box/running.js';
import { throughline, ThroughlineProcess } from '../acceptance/black-box/throughline-process.js';

describe('a second service on the same data directory', () => {
  let running: Running;
  beforeAll(async () => {
    running = await Running.start();
  }, 60_000);
  afterAll(() => running.end());

  it('refuses to start, says why, and disturbs nothing', async () => {
    const second = new ThroughlineProcess({ data: running.process.data });
    const status = await second.ended;
    expect(status).not.toBe(0);
    expect(typeof status).toBe('number');
    const fields = second.printed.toString();
    expect(fields).toMatch(/another|already|in use/i);
    expect(fields).not.toMatch(/^\s+at .*\.js:\d+/m);
    await openSite(running, { code: 'NORTH', name: 'North', pack: 'asam-3e-adult' });
    expect((await running.as('director').get<{ code: string }>('/v1/facilities/NORTH')).body.code).toBe('NORTH');
  }, 60_000);

  it('lets the command line sign people in beside it', async () => {
    const token = await throughline(running.process.data, 'token', '--role', 'clinician', '--facility', 'NORTH');
    expect(token).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
    const { status } = await running.http.ask({
      method: 'GET',
      path: '/v1/facilities/NORTH',
      headers: { Authorization: `Bearer ${token}` },
    });
    expect(status).toBe(200);
  }, 60_000);

  it('starts once the first is gone, however it went', async () => {
    await running.process.end('SIGKILL');
    running.http.close();
    running = await Running.start({ data: running.process.data });
    expect((await running.as('director').get('/v1/facilities/NORTH')).status).toBe(200);
  }, 60_000);
});
