import { existsSync } from 'node:fs';
import { copyFile, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import type { ImportReport } from '@throughline/import';
import { runHere } from './run-here.fixture.js';
import { scratchFolder } from '@throughline/testing';

const fromRoot = (path: string) => fileURLToPath(new URL(`../../../../${path}`, import.meta.url));
const MAPPING = fromRoot('packs/hospital-log.mapping.yaml');
const INVENTED = fromRoot('test/data/invented-log.csv');
const REAL = fromRoot('../shared/data/hospital-log.csv');

const scratch = scratchFolder();
let count = 0;
const freshData = () => scratch.path(`data-${(count += 1)}`);

async function importing(file: string, data: string, ...more: readonly string[]) {
  const rejects = scratch.path('rejects.csv');
  const ran = await runHere([
    'import',
    '--mapping',
    MAPPING,
    file,
    '--data',
    data,
    '--rejects',
    rejects,
    '--json',
    ...more,
  ]);
  return { ...ran, report: (ran.exit === 2 || ran.out === '' ? undefined : JSON.parse(ran.out)) as ImportReport };
}

const recorded = ({ report }: { report: ImportReport }) =>
  Object.values(report.recorded).reduce((sum, one) => sum + one, 0);

function eventsIn(data: string): readonly { type: string; data: string; meta: string }[] {
  const database = new DatabaseSync(`${data}/log.db`, { readOnly: true });
  const events = database.prepare('SELECT type, data, meta FROM events ORDER BY position').all();
  database.close();
  return events as never;
}

describe('throughline import', () => {
  it('brings the invented log in: every row is recorded, skipped, unchanged or rejected', async () => {
    const ran = await importing(INVENTED, freshData());
    expect(ran.exit).toBe(4);
    expect(ran.report).toMatchObject({
      dryRun: false,
      facility: 'HOSP',
      rows: 35,
      cases: 8,
      newClients: 3,
      recorded: { admission: 4, 'level-change': 5, discharge: 2, assessment: 4, inquiry: 0 },
      alreadyThere: 0,
      unchanged: 1,
      skipped: { laboratory: { Leucocytes: 1, CRP: 1 }, treatment: { 'IV Liquid': 1 } },
      rejected: 16,
      openEnds: { 'intensive-care': 1, emergency: 1 },
      complete: true,
    });
    expect(await readFile(scratch.path('rejects.csv'), 'utf8')).toBe(
      await readFile(fromRoot('test/data/invented-log.rejects.csv'), 'utf8'),
    );
  });

  it('says what would happen first, and writes nothing into the data directory', async () => {
    const data = freshData();
    const dry = await importing(INVENTED, data, '--dry-run');
    expect(existsSync(data)).toBe(false);
    const real = await importing(INVENTED, data);
    expect({ ...dry.report, batch: '' }).toEqual({ ...real.report, batch: '', dryRun: true });
  });

  it('adds nothing when the same file is imported again, and a dry run says so', async () => {
    const data = freshData();
    await importing(INVENTED, data);
    const events = eventsIn(data).length;
    const dry = await importing(INVENTED, data, '--dry-run');
    const again = await importing(INVENTED, data);
    for (const ran of [dry, again])
      expect({ recorded: recorded(ran), there: ran.report.alreadyThere, clients: ran.report.newClients }).toEqual({
        recorded: 0,
        there: 15,
        clients: 0,
      });
    expect(eventsIn(data)).toHaveLength(events);
  });

  it('puts rejects into the data directory that it makes, as the README does', async () => {
    const data = freshData();
    const ran = await runHere([
      'import',
      '--mapping',
      MAPPING,
      INVENTED,
      '--data',
      data,
      '--rejects',
      `${data}/rejects.csv`,
    ]);
    expect(ran.exit).toBe(4);
    expect(existsSync(`${data}/rejects.csv`)).toBe(true);
  });

  it('adds what is new when the file has grown, whatever the order of its rows', async () => {
    const data = freshData();
    const [header, ...rows] = (await readFile(INVENTED, 'utf8')).trimEnd().split('\n');
    const grown = scratch.path('grown.csv');
    await writeFile(grown, [header, ...rows.slice(0, 5)].join('\n'));
    const first = await importing(grown, data);
    await writeFile(grown, [header, ...rows.toReversed()].join('\n'));
    const second = await importing(grown, data);
    expect(recorded(first) + recorded(second)).toBe(15);
    expect(second.report.alreadyThere).toBe(recorded(first));
  });

  it('marks entries as imported: with system and record, judged as advice, never by a person', async () => {
    const data = freshData();
    await importing(INVENTED, data);
    const entries = eventsIn(data).filter(({ data: body }) => body.includes('"entry":'));
    expect(entries).toHaveLength(15);
    for (const { meta } of entries) {
      expect(JSON.parse(meta)).toMatchObject({
        origin: {
          kind: 'import',
          system: 'hospital-log',
          recordId: expect.stringMatching(/^[\w-]{20,}$/),
          // No column of this source says when it was recorded there.
          sourceRecordedAt: null,
          batch: expect.stringMatching(/^import-/),
        },
        actor: { kind: 'system' },
      });
    }
    const toIntensiveCare = entries
      .map(({ data: body }) => JSON.parse(body))
      .find(({ entry }) => entry.to?.level.code === 'intensive-care');
    expect(toIntensiveCare.judged).toMatchObject({ conformance: 'conforming' });
  });

  it('keeps case numbers in the vault: none of them is in the log', async () => {
    const data = freshData();
    await importing(INVENTED, data);
    const log = (
      await Promise.all(
        (await readdir(data))
          .filter((name) => name.startsWith('log.db'))
          .map((name) => readFile(`${data}/${name}`, 'latin1')),
      )
    ).join('');
    expect(log).toContain('ClientRegistered');
    expect(log).not.toMatch(/P-0\d/);
  });

  it('takes a batch back, says so when it is asked again, and the file can then be imported anew', async () => {
    const data = freshData();
    const { report } = await importing(INVENTED, data);
    const undo = () => runHere(['import', 'undo', report.batch, '--data', data, '--json']);
    expect(JSON.parse((await undo()).out)).toMatchObject({ voided: 15, alreadyVoid: 0, others: 0 });
    expect(JSON.parse((await undo()).out)).toMatchObject({ voided: 0, alreadyVoid: 15 });
    expect(recorded(await importing(INVENTED, data))).toBe(15);
    expect(JSON.parse((await undo()).out)).toMatchObject({ voided: 0, alreadyVoid: 15 });
  });

  it('does not know a batch that never was, and lists those that there are: a killed import never said its name', async () => {
    const data = freshData();
    const { report } = await importing(INVENTED, data);
    await runHere(['import', 'undo', report.batch, '--data', data]);
    const ran = await runHere(['import', 'undo', 'import-20200101T000000-00000000', '--data', data]);
    expect(ran).toMatchObject({ exit: 1, notes: expect.stringContaining('(batch-unknown)') });
    expect(ran.notes.split('\n').slice(0, -1)).toEqual([`${report.batch}  15 entries`]);
  });

  it('prints an undo that names the same data directory', async () => {
    const data = freshData();
    const { out } = await runHere([
      'import',
      '--mapping',
      MAPPING,
      INVENTED,
      '--data',
      data,
      '--rejects',
      scratch.path('rejects.csv'),
    ]);
    const [, undo = ''] = /npm run -s throughline -- (import undo .*)\)$/m.exec(out) ?? [];
    expect(await runHere(undo.split(' '))).toMatchObject({ exit: 0, out: '15 entries voided, 0 were void already.' });
  });

  it('stops when it is told to, with nothing written while it still reads', async () => {
    const data = freshData();
    const ran = await runHere(['import', '--mapping', MAPPING, INVENTED, '--data', data], {}, AbortSignal.abort());
    expect(ran).toMatchObject({ exit: 3, notes: expect.stringContaining('(stopped)') });
    expect(existsSync(data)).toBe(false);
  });

  it('stopped half way says so first, and what to type to go on; what is not in yet is not called open', async () => {
    const data = freshData();
    const argv = ['import', '--mapping', MAPPING, '--rejects', scratch.path('rejects.csv'), INVENTED, '--data', data];
    let looked = 0;
    const stopped = Object.defineProperty(new AbortController().signal, 'aborted', { get: () => (looked += 1) > 12 });
    const first = await runHere(argv, {}, stopped);
    expect(first.exit).toBe(3);
    expect(first.out.split('\n')[0]).toBe('Stopped before the end. So far:');
    expect(first.out).not.toContain('open at the end');
    const [, recordedFirst = ''] = /(\d+) {2}recorded: /.exec(first.out) ?? [];
    expect(Number(recordedFirst)).toBeGreaterThan(0);
    const [, again = ''] = /^To go on: npm run -s throughline -- (.*) \(what is in/m.exec(first.out) ?? [];
    const second = await runHere(again.split(' '));
    expect(second.exit).toBe(4);
    expect(second.out).toMatch(new RegExp(` ${recordedFirst} {2}were there already`));
    expect(second.out).toContain('2 stays are open at the end of these paths: emergency 1, intensive-care 1.');
  });

  it('ends with 4 when a row was rejected, and with 0 when none was', async () => {
    const [header, ...rows] = (await readFile(INVENTED, 'utf8')).trimEnd().split('\n');
    const whole = scratch.path('whole.csv');
    await writeFile(whole, [header, ...rows.filter((row) => row.startsWith('P-01'))].join('\n'));
    expect((await importing(whole, freshData())).exit).toBe(0);
    expect((await importing(INVENTED, freshData())).exit).toBe(4);
  });

  it('corrects and voids what an earlier file brought, names each, and asks before it voids much', async () => {
    const data = freshData();
    const mapping = scratch.path('everything.yaml');
    const shipped = await readFile(MAPPING, 'utf8');
    await writeFile(mapping, `${shipped}\ncovers: everything\n`);
    const first = scratch.path('first.csv');
    const [header, ...rows] = (await readFile(INVENTED, 'utf8')).trimEnd().split('\n');
    const own = rows.filter((row) => /^P-0[14]/.test(row));
    await writeFile(first, [header, ...own].join('\n') + '\n');
    await importing(first, data);
    const moved = own
      .filter((row) => !row.includes('Admission IC'))
      .map((row) => row.replace('2023/03/06 15:00', '2023/03/07 15:00'));
    await writeFile(first, [header, ...moved].join('\n') + '\n');
    const argv = ['import', '--mapping', mapping, first, '--data', data, '--rejects', scratch.path('rejects.csv')];
    const held = await runHere(argv);
    expect(held.exit).toBe(4);
    expect(held.out).toContain('1 of the 10 entries that the file covers no longer have a row in it.');
    expect(held.out).toContain('If the file is whole, add --allow-voids 1; otherwise export it again.');
    expect(held.out).toMatch(
      /1 {2}entries of earlier imports corrected:\n +line 7: discharge of 2023-03-06 15:00 \(.*\) is now discharge of 2023-03-07 15:00/,
    );
    const voided = await runHere([...argv, '--allow-voids', '1']);
    expect(voided.exit).toBe(0);
    expect(voided.out).toMatch(
      /1 {2}entries of earlier imports voided:\n +level-change to intensive-care of 2023-11-02 04:00 \(.*\): its row is gone from the file/,
    );
  });

  it('prints a mapping to start from, and imports nothing', async () => {
    const ran = await runHere(['import', '--suggest', INVENTED]);
    expect(ran.exit).toBe(0);
    expect(ran.out).toContain('pattern: "yyyy/MM/dd HH:mm:ss.S"');
    expect(ran.out).toContain('"Return ER": { record: readmission, level: CHANGE-ME }');
  });

  const withRealLog = existsSync(REAL) ? it : it.skip;
  if (!existsSync(REAL)) process.stderr.write(`SKIPPED: hospital-log: ${REAL} is not there\n`);
  withRealLog(
    'brings the real hospital log in, once',
    async () => {
      const data = freshData();
      const first = await importing(REAL, data);
      expect(first.report).toMatchObject({
        cases: 525,
        newClients: 524,
        recorded: { admission: 669, 'level-change': 480, discharge: 397, assessment: 1049 },
        unchanged: 175,
        rejected: 5,
        rejectedBecause: { 'released-before-admission': 1, 'case-uncertain': 4 },
        skipped: {
          laboratory: { Leucocytes: 1715, CRP: 1644, LacticAcid: 734 },
          treatment: { 'IV Antibiotics': 416, 'IV Liquid': 386 },
        },
        openEnds: { emergency: 262, 'normal-care': 8, 'intensive-care': 2 },
      });
      expect((await importing(REAL, data)).report).toMatchObject({ newClients: 0, alreadyThere: 2595, rejected: 5 });
    },
    120_000,
  );
});

describe('throughline import refuses, and writes nothing,', () => {
  const expectRefused = async (argv: readonly string[], code: string, exit: number) => {
    const data = freshData();
    const ran = await runHere(['import', ...argv, '--data', data]);
    expect(ran).toMatchObject({ exit, notes: expect.stringContaining(`(${code})`) });
    expect(ran.notes).not.toMatch(/\n\s+at /);
    expect(existsSync(`${data}/log.db`)).toBe(false);
    return ran;
  };
  const written = async (text: string | Uint8Array) => {
    const file = scratch.path('broken.csv');
    await writeFile(file, text);
    return file;
  };

  it('an empty file', async () => expectRefused(['--mapping', MAPPING, await written('')], 'file-empty', 1));
  it('a file with another delimiter', async () =>
    expectRefused(
      ['--mapping', MAPPING, await written('Case ID,Activity,Complete Timestamp\nA,ER Registration,x\n')],
      'columns-missing',
      1,
    ));
  it('a file in another encoding', async () =>
    expectRefused(['--mapping', MAPPING, await written(Uint8Array.from([0x43, 0xe9, 0x0a]))], 'encoding-wrong', 1));
  it('a file that is not there', async () =>
    expectRefused(['--mapping', MAPPING, scratch.path('nowhere.csv')], 'enoent', 3));
  it('a folder', async () => expectRefused(['--mapping', MAPPING, scratch.path()], 'not-a-file', 3));
  it('rejects that would replace the log, which stays as it was, under whatever name', async () => {
    const log = scratch.path('precious.csv');
    const alias = scratch.path('alias.csv');
    await copyFile(INVENTED, log);
    await symlink(log, alias);
    for (const rejects of [log, alias])
      await expectRefused(['--mapping', MAPPING, log, '--rejects', rejects], 'rejects-onto-input', 2);
    expect(await readFile(log, 'utf8')).toBe(await readFile(INVENTED, 'utf8'));
  });
  it('rejects that would replace the mapping', async () =>
    expectRefused(['--mapping', MAPPING, INVENTED, '--rejects', MAPPING], 'rejects-onto-input', 2));
  it('rejects into a folder that is not there', async () =>
    expectRefused(
      ['--mapping', MAPPING, INVENTED, '--rejects', scratch.path('nowhere', 'rejects.csv')],
      'rejects-not-writable',
      3,
    ));
  it('a folder for rejects', async () =>
    expectRefused(['--mapping', MAPPING, INVENTED, '--rejects', scratch.path()], 'rejects-not-a-file', 3));
  it('a mapping that is not there', async () =>
    expectRefused(['--mapping', scratch.path('nowhere.yaml'), INVENTED], 'enoent', 3));

  it('a folder for a mapping, by its name', async () => {
    const { notes } = await expectRefused(['--mapping', scratch.path(), INVENTED], 'eisdir', 3);
    expect(notes).toContain(scratch.path());
  });

  it('a mapping with faults, each with its line', async () => {
    const file = scratch.path('faulty.yaml');
    await writeFile(file, (await readFile(MAPPING, 'utf8')).replace('Europe/Amsterdam', 'Europe/Atlantis'));
    const { notes } = await expectRefused(['--mapping', file, INVENTED], 'mapping-invalid', 1);
    expect(notes).toMatch(/faulty\.yaml:\d+:\d+ time\.zone/);
  });

  it('a facility that is not there', async () => {
    const data = freshData();
    const ran = await runHere(['import', '--mapping', MAPPING, INVENTED, '--facility', 'ELSEWHERE', '--data', data]);
    expect(ran).toMatchObject({ exit: 1, notes: expect.stringContaining('(mapping-facility-unknown)') });
    expect(eventsIn(data)).toEqual([]);
  });

  it('a mapping whose levels its pack does not know, each named', async () => {
    const folder = scratch.path();
    await copyFile(fromRoot('packs/hospital-log.yaml'), `${folder}/hospital-log.yaml`);
    await writeFile(
      `${folder}/unfit.mapping.yaml`,
      (await readFile(MAPPING, 'utf8'))
        .replace('level: intensive-care }', 'level: moon }')
        .replace('disposition: release-e', 'disposition: release-z'),
    );
    const data = freshData();
    const ran = await runHere(['import', '--mapping', `${folder}/unfit.mapping.yaml`, INVENTED, '--data', data]);
    expect(ran).toMatchObject({ exit: 1, notes: expect.stringContaining('(mapping-unfit)') });
    expect(ran.notes).toContain('activities.Admission IC: the pack has no level moon.');
    expect(ran.notes).toContain('activities.Release E: the pack has no disposition release-z.');
    expect(eventsIn(data)).toEqual([]);
  });

  it('a command line without a mapping', async () => {
    expect(await runHere(['import', INVENTED])).toMatchObject({ exit: 2, notes: expect.stringContaining('--mapping') });
  });
});
