import { agesWith } from '@throughline/care-path';
import { LogFileRefused, openWriteSide } from '@throughline/embedded';
import { CarePaths } from '@throughline/care-path-application';
import { JobFailure } from '@throughline/kernel';
import { Organization } from '@throughline/organization-application';
import { knownCases } from './known-cases.js';
import type { ImportOptions, ImportTarget } from './import-target.js';

/** The data directory itself. Only one process may write to it, so the service must not be running on it. */
export async function openDataDirectory({
  dataDirectory,
  tenant,
  eventStore = null,
  transitionAge = null,
}: ImportOptions): Promise<ImportTarget> {
  const writeSide = await openWriteSide({ dataDirectory, tenant, eventStore }).catch((cause: unknown) => {
    if (!(cause instanceof LogFileRefused) || cause.code !== 'data-directory-in-use') throw cause;
    throw new JobFailure(
      cause.code,
      'The service, or another command, is using this data directory. Stop it, import, and start it again. --dry-run works while it runs.',
      { about: 'surroundings', cause },
    );
  });
  const { vault, directory } = writeSide;
  const parts = { ...writeSide, tenant, ages: agesWith(transitionAge) };
  return {
    vault,
    directory,
    writer: new CarePaths(parts),
    organization: new Organization(parts),
    knownCases: () => knownCases(writeSide.log),
    close: () => writeSide.close(),
  };
}
