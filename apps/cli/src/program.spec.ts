import { runHere } from './commands/run-here.fixture.js';
import { scratchFolder } from '@throughline/testing';

const scratch = scratchFolder();

describe('the command line', () => {
  it('explains itself and its exit codes', async () => {
    const { exit, out } = await runHere(['--help']);
    expect(exit).toBe(0);
    for (const command of ['start', 'demo', 'token', 'doctor', 'import', 'pack']) expect(out).toContain(`  ${command}`);
    expect(out).toContain('3  A file, the data directory, the port, or another process is in the way');
  });

  it.each([
    ['start'],
    ['demo'],
    ['token'],
    ['doctor'],
    ['import'],
    ['import', 'undo'],
    ['pack'],
    ['publish'],
    ['schemas', 'publish'],
    ['pack', 'check'],
    ['pack', 'list'],
    ['pack', 'publish'],
    ['pack', 'adopt'],
  ])('explains %s %s', async (...command) =>
    expect(await runHere([...command, '--help'])).toMatchObject({
      exit: 0,
      out: expect.stringContaining('Usage: throughline'),
    }),
  );

  it.each([
    [[]],
    [['dance']],
    [['start', '--loudly']],
    [['token', '--facility', 'all']],
    [['token', '--role', 'director']],
    [['token', '--role', 'emperor', '--facility', 'all']],
    [['token', '--role', 'director', '--facility', 'D A L']],
    [['token', '--role', 'director', '--facility', 'all', '--ttl', 'forever']],
    [['token', '--role', 'director', '--facility', 'all', '--ttl', '91d']],
    [['demo', '--clients', '0']],
    [['demo', '--clients', '5001']],
    [['demo', '--seed', '1.5']],
    [['demo', '--until', '2026-02-30']],
    [['demo', '--until', '9999-01-01']],
    [['import']],
    [['import', 'undo']],
    [['import', 'undo', 'some-batch', '--reason', 'boredom']],
    [['pack', 'check']],
    [['pack', 'adopt', 'DAL', 'no-version', '--from', '2026-01-01']],
    [['pack', 'adopt', 'DAL', 'asam-3e-adult@1.0.0', '--from', 'tomorrow']],
  ])('ends with 2 for %j and says what it takes', async (argv) => {
    const { exit, notes } = await runHere(argv, { THROUGHLINE_DATA: scratch.path('none') });
    expect(exit).toBe(2);
    expect(notes.length).toBeGreaterThan(20);
    expect(notes).not.toMatch(/\n\s+at /);
  });

  it('says its version', async () => {
    expect(await runHere(['--version'])).toMatchObject({ exit: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+$/) });
  });

  it('names a setting that is wrong, and ends with 3', async () => {
    const ran = await runHere(['doctor'], { THROUGHLINE_PORT: 'eighty', THROUGHLINE_DATA: scratch.path('none') });
    expect(ran).toMatchObject({
      exit: 3,
      notes: expect.stringMatching(/THROUGHLINE_PORT accepts a port.*\n.*\(settings-refused\)/),
    });
  });

  it('says of a name that is no setting that it is ignored', async () => {
    const ran = await runHere(['pack', 'list'], { THROUGHLINE_PROT: '1', THROUGHLINE_DATA: scratch.path('none') });
    expect(ran).toMatchObject({ exit: 0, notes: 'throughline: THROUGHLINE_PROT is no setting and is ignored.' });
  });

  it('shows where something failed only when asked with THROUGHLINE_DEBUG', async () => {
    const argv = ['doctor', '--data', scratch.path('none')];
    expect((await runHere(argv)).notes).not.toContain('    at ');
    expect((await runHere(argv, { THROUGHLINE_DEBUG: '1' })).notes).toContain('    at ');
  });
});
