import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { casesOf } from '../cases/cases-of.js';
import { readLog, readMapping } from './read-log.js';

const NOW = Date.UTC(2026, 0, 1);
const fromRoot = (path: string) => fileURLToPath(new URL(`../../../../${path}`, import.meta.url));
const mapping = await readMapping(fromRoot('packs/hospital-log.mapping.yaml'));
const invented = fromRoot('test/data/invented-log.csv');
const real = fromRoot('../shared/data/hospital-log.csv');

let folder: string;
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'throughline-log-'))));
afterAll(() => rm(folder, { recursive: true, force: true }));

async function readBytes(bytes: Uint8Array | string, name = 'log.csv') {
  const file = join(folder, name);
  await writeFile(file, bytes);
  return readLog(file, mapping);
}

describe('reading a log file', () => {
  it('reads the same rows with a byte-order mark, with mixed line ends, and compressed', async () => {
    const text = await readFile(invented, 'utf8');
    const mixed = text
      .split('\n')
      .map((line, index) => line + ['\n', '\r\n', '\r'][index % 3])
      .join('')
      .replace(/[\r\n]+$/, '\n');
    const plain = await readBytes(text);
    expect(plain.rows).toHaveLength(35);
    expect(await readBytes(`\uFEFF${text}`)).toEqual(plain);
    expect(await readBytes(mixed)).toEqual(plain);
    expect(await readBytes(gzipSync(text), 'log.csv.gz')).toEqual(plain);
  });

  it('says that a compressed file is cut off', async () => {
    const whole = gzipSync(await readFile(invented));
    await expect(readBytes(whole.subarray(0, whole.length - 20))).rejects.toMatchObject({ code: 'archive-damaged' });
  });

  it('knows the row in which a file was cut off, and says that the last line is open', async () => {
    const text = await readFile(invented, 'utf8');
    const cut = await readBytes(text.slice(0, text.indexOf('Admission NC;2023/03/01') + 20));
    expect(cut.lastLineOpen).toBe(true);
    expect(cut.rows.at(-1)).toMatchObject({ line: 6, fault: 'row-too-short' });
  });

  it('refuses bytes that the encoding cannot have, and names the line', async () => {
    const latin = Buffer.concat([
      Buffer.from('Case ID;Activity;Complete Timestamp\n'),
      Buffer.from([0x4d, 0xfc, 0x6c, 0x6c, 0x65, 0x72]),
    ]);
    await expect(readBytes(latin)).rejects.toMatchObject({
      code: 'encoding-wrong',
      message: expect.stringContaining('not utf-8'),
    });
    await expect(readBytes(Buffer.from('\uFEFFCase ID;Activity', 'utf16le'))).rejects.toMatchObject({
      code: 'encoding-wrong',
      message: expect.stringContaining('utf-16le'),
    });
  });

  it('refuses a file that is cut within a character', async () => {
    const cut = Buffer.concat([Buffer.from('Case ID;Activity;Complete Timestamp\n'), Buffer.from([0xc3])]);
    await expect(readBytes(cut)).rejects.toMatchObject({ code: 'encoding-wrong' });
  });

  it.each([
    ['PK\u0003\u0004rest of a workbook', 'an Excel workbook'],
    ['MSH|^~\\&|ADT|A|B|C|20260301||ADT^A01|1|P|2.5', 'HL7 version 2 messages'],
    ['[{"case": "A"}]', 'JSON'],
    ['{"resourceType": "Bundle"}', 'JSON'],
    ['<?xml version="1.0"?><log/>', 'XML or HTML'],
    ['%PDF-1.7', 'a PDF document'],
  ])('names %j as what it is', async (text, name) => {
    await expect(readBytes(text)).rejects.toMatchObject({
      code: 'file-of-another-kind',
      message: expect.stringContaining(name),
    });
  });

  const withRealLog = existsSync(real) ? it : it.skip;
  if (!existsSync(real)) process.stderr.write(`SKIPPED: hospital-log: ${real} is not there\n`);
  withRealLog('reads the real hospital log: 525 cases', async () => {
    const { rows } = await readLog(real, mapping);
    const log = casesOf(rows, mapping, { now: NOW, facilityId: 'HOSP', zoneOf: () => 'Europe/Amsterdam' });
    expect(log.rows).toBe(7670);
    expect(log.cases.size).toBe(525);
    expect(log).toMatchObject({ rejected: [], direction: 'oldest-first' });
    expect(Object.fromEntries(log.skipped.get('laboratory') ?? [])).toEqual({
      Leucocytes: 1715,
      CRP: 1644,
      LacticAcid: 734,
    });
  });
});
