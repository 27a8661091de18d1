import { Mapping } from './mapping-schema.js';

/** A small invented mapping for specifications. */
export const aMapping = (over: Record<string, unknown> = {}): Mapping =>
  Mapping.parse({
    format: 1,
    system: 'invented-log',
    title: 'An invented log',
    source: 'made for tests',
    file: { delimiter: ';' },
    columns: { case: 'Case', activity: 'Activity', timestamp: 'Time' },
    time: { pattern: 'yyyy/MM/dd HH:mm:ss', zone: 'Europe/Amsterdam' },
    facility: { code: 'HOSP', name: 'Invented hospital', openFrom: '2013-01-01' },
    pack: 'hospital-log',
    activities: {
      Register: { record: 'admission', level: 'emergency' },
      Triage: { record: 'assessment', parts: ['triage'] },
      Ward: { record: 'level', level: 'normal-care' },
      Intensive: { record: 'level', level: 'intensive-care' },
      Release: { record: 'discharge', disposition: 'release-a', from: ['normal-care', 'intensive-care'] },
      Return: { record: 'readmission', level: 'emergency' },
    },
    skip: { laboratory: ['CRP'] },
    ...over,
  });

export async function* piecesOf(...pieces: readonly string[]): AsyncGenerator<string> {
  yield* pieces;
}

export async function all<Item>(items: AsyncIterable<Item>): Promise<readonly Item[]> {
  const found: Item[] = [];
  for await (const item of items) found.push(item);
  return found;
}
