import { backUp, recordsAt, restore } from '@throughline/embedded';
import type { TestService } from './service.fixture.js';

/** Backs a service up as an operator would; what is returned restores it into a directory of its own. */
export async function backedUp(
  { settings }: TestService,
  path: (name: string) => string,
): Promise<() => Promise<string>> {
  const { folder } = await backUp({
    records: recordsAt(settings),
    dataDirectory: settings.dataDirectory,
    into: path('backups'),
    keysInto: path('keys'),
    now: Date.now(),
  });
  const dataDirectory = path('restored');
  return async () => {
    await restore({
      backup: folder,
      keys: path('keys'),
      dataDirectory,
      tenant: settings.tenant,
      eventStore: null,
    });
    return dataDirectory;
  };
}
