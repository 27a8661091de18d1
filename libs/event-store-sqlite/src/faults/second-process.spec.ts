import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newStream, sampleEvents, streamOf } from '@throughline/testing';
import { openSqliteEventLog } from '../open.js';
import { runChild } from './child-process.js';

describe('a log that a process writes to', () => {
  let directory: string;
  let file: string;
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'throughline-second-'));
    file = join(directory, 'log.db');
  });
  afterEach(() => rm(directory, { recursive: true }));

  it('is refused to a second process, and free again as soon as the first was killed', async () => {
    const first = runChild('./hold-open.mjs', [file]);
    await first.line('open');

    await expect(openSqliteEventLog({ file })).rejects.toMatchObject({
      name: 'LogFileRefused',
      code: 'data-directory-in-use',
    });

    first.process.kill('SIGKILL');
    await first.ended;
    await (await openSqliteEventLog({ file })).close();
  });

  it('is refused to a second process while this one has it, and this one goes on undisturbed', async () => {
    const log = await openSqliteEventLog({ file });
    const second = runChild('./hold-open.mjs', [file]);

    await second.line('data-directory-in-use');
    expect(await second.ended).toMatchObject({ status: 0 });
    await expect(log.append(newStream(), 'none', sampleEvents(1))).resolves.toMatchObject({ revision: 0 });
    await log.close();
  });

  it('is refused to a second writer of the same process', async () => {
    const log = await openSqliteEventLog({ file });

    await expect(openSqliteEventLog({ file })).rejects.toMatchObject({ code: 'data-directory-in-use' });
    await log.close();
    await (await openSqliteEventLog({ file })).close();
  });

  it('may be followed by a process that only reads, which finds what the other writes', async () => {
    const writer = runChild('./write-until-killed.mjs', [file]);
    await writer.line('open');
    const log = await openSqliteEventLog({ file, readonly: true });

    await log.waitBeyond(await log.head(), new AbortController().signal);
    writer.process.kill('SIGKILL');
    await writer.ended;

    expect((await streamOf(log, 'load-0')).length).toBeGreaterThan(0);
    await log.close();
  });
});
