import { mkdirSync, writeFileSync } from 'node:fs';
import { scratchFolder } from '@throughline/testing';
import { dataFilesIn } from './data-files.js';
import { recordsAt } from './log-place.js';
import { canSignIn, databasesOf, hasRecords, hasVault, hasViews, isBegun, openViewsOf, placesOf } from './profile.js';

const scratch = scratchFolder();
const SERVER = { address: 'esdb://admin:secret-word@log.example.org:2113?tls=true', namespace: 'clinic' };

function directory(name: string, ...parts: readonly ('log' | 'identity')[]): string {
  const path = scratch.path(name);
  mkdirSync(path, { recursive: true });
  for (const part of parts) writeFileSync(dataFilesIn(path)[part], '');
  return path;
}

describe('what a profile says of a data directory', () => {
  it('finds nothing where nothing was begun, and makes nothing', async () => {
    const dataDirectory = directory('empty');
    const records = recordsAt({ dataDirectory, tenant: 'demo' });

    expect([isBegun(records), await hasRecords(records), hasVault(records), hasViews(records)]).toEqual([
      false,
      false,
      false,
      false,
    ]);
    expect([openViewsOf(records), databasesOf(records), canSignIn(dataDirectory)]).toEqual([null, [], false]);
  });

  it('goes by the log where that is a file, and by the vault where the log is on a server', () => {
    const [file, vault] = [directory('file', 'log'), directory('server', 'identity')];
    const begun = (dataDirectory: string, eventStore: typeof SERVER | null) =>
      isBegun(recordsAt({ dataDirectory, tenant: 'demo', eventStore }));

    expect([begun(file, null), begun(vault, null), begun(vault, SERVER)]).toEqual([true, false, true]);
    expect([canSignIn(file), canSignIn(vault)]).toEqual([true, true]);
  });

  it('tells where the log is without the password', () => {
    const records = recordsAt({ dataDirectory: directory('told', 'identity'), tenant: 'demo', eventStore: SERVER });

    expect(placesOf(records)).toEqual({
      log: 'log.example.org:2113, as clinic',
      views: records.files.views,
      identities: records.files.identity,
    });
  });
});
