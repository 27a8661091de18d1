import { openWriteSide } from '@throughline/embedded';
import type { ServiceSettings } from '@throughline/api';
import { CarePathWriter } from '@throughline/care-path-application';
import { LogFileRefused } from '@throughline/event-store-sqlite';
import { CommandFailure } from '../command-failure.js';
import { EXIT } from '../exit-codes.js';
import type { ImportTarget } from './import-target.js';

/** The data directory itself. Only one process may write to it, so the service must not be running on it. */
export async function openDataDirectory({ dataDirectory, tenant }: ServiceSettings): Promise<ImportTarget> {
  const writeSide = await openWriteSide({ dataDirectory, tenant }).catch((cause: unknown) => {
    if (!(cause instanceof LogFileRefused) || cause.code !== 'data-directory-in-use') throw cause;
    throw new CommandFailure(
      cause.code,
      'The service, or another command, is using this data directory. Stop it, import, and start it again; --dry-run works beside it.',
      { exit: EXIT.environment, cause },
    );
  });
  const writer = new CarePathWriter({ ...writeSide, tenant });
  return { ...writeSide, writer, close: () => writeSide.close() };
}
