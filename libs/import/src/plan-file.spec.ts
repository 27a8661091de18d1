import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { planFile, readMapping } from './plan-file.js';
import { rejectsCsv } from './rejects-file.js';

const NOW = Date.UTC(2026, 0, 1);
const fromRoot = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
const mapping = await readMapping(fromRoot('packs/hospital-log.mapping.yaml'));
const invented = fromRoot('test/data/invented-log.csv');
const real = fromRoot('../shared/data/hospital-log.csv');

let folder: string;
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'throughline-plan-'))));
afterAll(() => rm(folder, { recursive: true, force: true }));

async function planBytes(bytes: Uint8Array | string) {
  const file = join(folder, 'log.csv');
  await writeFile(file, bytes);
  return planFile(file, mapping, { now: NOW });
}

describe('the plan of a whole file', () => {
  it('accounts for every row of the invented log', async () => {
    const plan = await planFile(invented, mapping, { now: NOW });
    const entries = plan.cases.flatMap((one) => one.entries).length;
    const unchanged = plan.cases.reduce((sum, one) => sum + one.unchanged, 0);
    const skipped = [...plan.skipped.values()].flatMap((counts) => [...counts.values()]).reduce((a, b) => a + b, 0);
    expect(entries + unchanged + skipped + plan.rejected.length).toBe(plan.rows);
  });

  it('explains every rejected row of the invented log as expected', async () => {
    const plan = await planFile(invented, mapping, { now: NOW });
    expect(rejectsCsv(plan.rejected)).toBe(await readFile(fromRoot('test/data/invented-log.rejects.csv'), 'utf8'));
  });

  it('reads the same plan with a byte-order mark and with mixed line ends', async () => {
    const text = await readFile(invented, 'utf8');
    const mixed = text
      .split('\n')
      .map((line, index) => line + ['\n', '\r\n', '\r'][index % 3])
      .join('')
      .replace(/[\r\n]+$/, '\n');
    const plain = await planBytes(text);
    expect(await planBytes(`\uFEFF${text}`)).toEqual(plain);
    expect(await planBytes(mixed)).toEqual(plain);
  });

  it('rejects the row in which a file was cut off, and says that the last line is open', async () => {
    const text = await readFile(invented, 'utf8');
    const cut = await planBytes(text.slice(0, text.indexOf('Admission NC;2023/03/01') + 20));
    expect(cut).toMatchObject({ lastLineOpen: true, rows: 5, rejected: [{ line: 6, code: 'row-too-short' }] });
  });

  it('refuses bytes that the encoding cannot have, and names the line', async () => {
    const latin = Buffer.concat([
      Buffer.from('Case ID;Activity;Complete Timestamp\n'),
      Buffer.from([0x4d, 0xfc, 0x6c, 0x6c, 0x65, 0x72]),
    ]);
    await expect(planBytes(latin)).rejects.toMatchObject({
      code: 'encoding-wrong',
      message: expect.stringContaining('not utf-8'),
    });
    await expect(planBytes(Buffer.from('\uFEFFCase ID;Activity', 'utf16le'))).rejects.toMatchObject({
      code: 'encoding-wrong',
      message: expect.stringContaining('utf-16le'),
    });
  });

  it('refuses a file that is cut within a character', async () => {
    await expect(
      planBytes(Buffer.concat([Buffer.from('Case ID;Activity;Complete Timestamp\n'), Buffer.from([0xc3])])),
    ).rejects.toMatchObject({ code: 'encoding-wrong' });
  });

  const withRealLog = existsSync(real) ? it : it.skip;
  if (!existsSync(real)) process.stderr.write(`SKIPPED: hospital-log: ${real} is not there\n`);
  withRealLog('reads the real hospital log: 525 paths, one release before its admission', async () => {
    const plan = await planFile(real, mapping, { now: NOW });
    expect(plan.rows).toBe(7670);
    expect(plan.cases).toHaveLength(525);
    expect(plan.rejected).toMatchObject([{ line: 2410, code: 'released-before-admission', see: { line: 2411 } }]);
    expect(Object.fromEntries(plan.skipped.get('laboratory') ?? [])).toEqual({
      Leucocytes: 1715,
      CRP: 1644,
      LacticAcid: 734,
    });
  });
});
