import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { whereLogIsFile } from './black-box/log-server.js';
import { Running } from './black-box/running.js';

describe('the data directory of a running service', () => {
  let service: Running;
  beforeAll(async () => void (service = await Running.start()), 60_000);
  afterAll(() => service.end());

  const itWithItsLog = whereLogIsFile('its data directory holds no log.db');

  itWithItsLog('is for the account of the service only, every file in it', () => {
    const { data } = service.process;
    const files = readdirSync(data, { recursive: true, encoding: 'utf8' });
    expect(files).toEqual(expect.arrayContaining(['log.db', 'identity.db', 'views.db']));
    const open = ['.', ...files].filter((file) => (statSync(join(data, file)).mode & 0o077) !== 0);
    expect(open).toEqual([]);
  });
});
