import { DatabaseSync } from 'node:sqlite';
import { PassThrough } from 'node:stream';
import { dataFilesIn } from '@throughline/embedded';
import { openSqliteEventLog } from '@throughline/event-store-sqlite';
import { scratchFolder } from '@throughline/testing';
import { runThroughline } from '../run-throughline.js';

const EVENT_ID = '7b0c8a1e-5a0f-4f4e-8a38-6a2f6f6c3b11';
const scratch = scratchFolder();

const OPENED = { code: 'HAWTHORN', name: 'Hawthorn', zone: 'America/Chicago', openFrom: '2024-07-01' };

/** A log whose only event opens a facility. */
async function recorded(name: string): Promise<string> {
  const data = JSON.stringify(OPENED);
  const directory = scratch.path(name);
  const log = await openSqliteEventLog({ file: dataFilesIn(directory).log, clock: { now: Date.now } });
  const event = { id: EVENT_ID, type: 'FacilityOpened', schemaVersion: 1, data, meta: '{}', private: '{}' };
  await log.append('facility-HAWTHORN', 'none', [event]);
  await log.close();
  return directory;
}

async function damaged(name: string): Promise<string> {
  const directory = await recorded(name);
  const log = new DatabaseSync(dataFilesIn(directory).log);
  log.exec('DROP TRIGGER IF EXISTS events_are_never_changed');
  log.exec('UPDATE events SET data = substr(data, 1, length(data) - 3)');
  log.close();
  return directory;
}

/** Starts a service, and stops it when it has said everything. */
async function printedBy(directory: string): Promise<{ readonly exit: number; readonly lines: readonly string[] }> {
  const stop = new AbortController();
  const lines: string[] = [];
  const terminal = {
    out: (line: string) => {
      lines.push(line);
      if (line.includes('Ctrl-C')) stop.abort();
    },
    note: (line: string) => void lines.push(line),
    notes: new PassThrough(),
    interactive: false,
    colored: false,
  };
  const env = { THROUGHLINE_DATA: directory, THROUGHLINE_PORT: '0', THROUGHLINE_DEMO: 'off' };
  const exit = await runThroughline(['start'], { terminal, env, stopped: stop.signal });
  return { exit, lines };
}

describe('starting on a log with a damaged event of a facility', () => {
  it('says which event it is, what is refused, and how to go on, and starts', async () => {
    const { exit, lines } = await printedBy(await damaged('damaged'));
    const printed = lines.join('\n');

    expect(exit).toBe(0);
    expect(printed).toContain(`The event ${EVENT_ID} cannot be read`);
    expect(printed).toContain('is refused with event-unreadable');
    expect(printed).toContain('Run throughline doctor');
    expect(printed).toContain('TOKEN=');
  });

  it('says nothing of damage where there is none', async () => {
    const { lines } = await printedBy(await recorded('sound'));

    expect(lines.join('\n')).not.toMatch(/cannot be read|event-unreadable/);
    expect(lines.join('\n')).toContain('--facility HAWTHORN');
  });
});
