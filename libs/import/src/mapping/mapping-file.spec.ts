import { readFileSync } from 'node:fs';
import { JobFailure } from '@throughline/kernel';
import { parseMapping } from './mapping-file.js';

const shipped = readFileSync(new URL('../../../../packs/hospital-log.mapping.yaml', import.meta.url), 'utf8');

function faultsOf(text: string): readonly string[] {
  try {
    parseMapping(text, 'm.yaml');
    return [];
  } catch (error) {
    if (error instanceof JobFailure) return [error.code, ...error.lines];
    throw error;
  }
}

describe('a mapping file', () => {
  it('ships for the hospital log and states the zone that the log does not', () => {
    const mapping = parseMapping(shipped, 'hospital-log.mapping.yaml');
    expect(mapping.time).toMatchObject({
      zone: 'Europe/Amsterdam',
      zoneNote: expect.stringContaining('states no zone'),
    });
    expect(Object.keys(mapping.activities)).toHaveLength(11);
  });

  it('names every fault with line and column, in the order of the file', () => {
    const broken = shipped.replace('zone: Europe/Amsterdam', 'zone: Europe/Atlantis').replace('columns:', 'colums:');
    expect(faultsOf(broken)).toEqual([
      'mapping-invalid',
      'm.yaml:7:1 columns: This is missing.',
      'm.yaml:16:1 colums: There is no such setting.',
      'm.yaml:23:3 time.zone: Use an IANA time zone, e.g. Europe/Amsterdam.',
    ]);
  });

  it.each([
    ['a pattern that leaves out the day', 'yyyy/MM/dd HH:mm:ss.SSS', 'yyyy/MM HH:mm', 'time.pattern'],
    ['a pattern with hours and no minutes', 'yyyy/MM/dd HH:mm:ss.SSS', 'yyyy/MM/dd HH', 'time.pattern'],
    ['a pattern with words in it', 'yyyy/MM/dd HH:mm:ss.SSS', 'yyyy/MM/dd at HH:mm', 'time.pattern'],
    ['a delimiter of two characters', '";"', '";;"', 'file.delimiter'],
    ['an encoding that nobody knows', 'utf-8', 'utf-9', 'file.encoding'],
    ['a day that does not exist', '2013-01-01', '2013-13-01', 'facility.openFrom'],
    [
      'an activity that records something unknown',
      'record: readmission',
      'record: reincarnation',
      'activities.Return ER',
    ],
    ['an activity that is both recorded and skipped', 'skip:', 'skip:\n  twice: [Return ER]', 'skip.twice.0'],
  ])('refuses %s', (_what, from, to, path) => {
    expect(faultsOf(shipped.replace(from, to)).join(' ')).toContain(`${path}`);
  });

  it('refuses what is no YAML, and YAML that repeats a key', () => {
    expect(faultsOf('format: [1')).toEqual(['mapping-invalid', expect.stringMatching(/^m\.yaml:1:\d+ /)]);
    expect(faultsOf(`${shipped}\nsystem: other\n`)[1]).toMatch(/unique/);
    expect(faultsOf('PK\u0003\u0004')[0]).toBe('mapping-invalid');
  });

  it('does not follow aliases, with which a small file can be made to fill the memory', () => {
    expect(faultsOf('a: &a [x, x]\nb: [*a, *a]\n')[0]).toBe('mapping-invalid');
  });
});
