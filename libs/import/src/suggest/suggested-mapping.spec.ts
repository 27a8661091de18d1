import { writeFile } from 'node:fs/promises';
import { scratchFolder } from '@throughline/testing';
import { parse } from 'yaml';
import { Mapping } from '../mapping/mapping-schema.js';
import { suggestedMapping } from './suggested-mapping.js';

const scratch = scratchFolder();

async function suggested(text: string | Uint8Array) {
  const file = scratch.path('export.csv');
  await writeFile(file, text);
  const written = await suggestedMapping(file);
  return { written, read: parse(written) as Record<string, never> };
}
/** What a person would put in place of what cannot be guessed. */
const completed = (written: string): unknown =>
  parse(written.replaceAll('zone: CHANGE-ME', 'zone: America/Chicago').replaceAll('CHANGE-ME', 'changed'));

const LOG = `Client ID;Event;When
A1;Admitted to PHP;3/1/2026 9:00 AM
A1;Discharged;3/20/2026 4:30 PM
A2;Admitted to PHP;3/2/2026 9:00 AM
A2;Lab drawn;3/3/2026 9:00 AM
`;

describe('a suggested mapping', () => {
  it('finds delimiter, columns, the form of times, and what activities may record', async () => {
    expect((await suggested(LOG)).read).toMatchObject({
      file: { delimiter: ';', encoding: 'utf-8' },
      columns: { case: 'Client ID', activity: 'Event', timestamp: 'When' },
      time: { pattern: 'M/d/yyyy h:mm a' },
      activities: { 'Admitted to PHP': { record: 'admission' }, Discharged: { record: 'discharge' } },
      skip: { unsorted: ['Lab drawn'] },
    });
  });

  it('is a valid mapping once a person has completed it', async () => {
    expect(Mapping.safeParse(completed((await suggested(LOG)).written))).toMatchObject({ success: true });
    const wide = await suggested('MRN,Start Date,End Date\n7,2026-01-05,2026-01-09\n8,2026-01-06,\n');
    expect(wide.read).toMatchObject({
      columns: { case: 'MRN' },
      moments: { 'Start Date': { is: { record: 'admission' } }, 'End Date': { is: { record: 'discharge' } } },
    });
    expect(Mapping.safeParse(completed(wide.written))).toMatchObject({ success: true });
  });

  it('reads a file in the encoding of old Windows programs, and says so', async () => {
    const latin = Buffer.from(LOG.replace('A1', 'Jos\u00e9'), 'latin1');
    expect((await suggested(latin)).read).toMatchObject({ file: { encoding: 'windows-1252' } });
  });

  it('says that dates which fit both ways are read month first', async () => {
    expect((await suggested(LOG)).written).toContain('# Read month first. If the day comes first, swap M and d.');
  });

  it('refuses a file without rows, and a workbook', async () => {
    await expect(suggested('a,b\n')).rejects.toMatchObject({ code: 'nothing-to-suggest' });
    await expect(suggested('PK\u0003\u0004')).rejects.toMatchObject({ code: 'file-of-another-kind' });
  });
});
