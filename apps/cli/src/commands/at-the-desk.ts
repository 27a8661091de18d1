import { randomUUID } from 'node:crypto';
import { demoPrincipal } from '@throughline/api';
import { type EmbeddedWriteSide, openWriteSide } from '@throughline/embedded';
import type { CommandTerms } from '@throughline/kernel';
import { jobTerms, Organization } from '@throughline/organization-application';
import type { CommandContext } from '../command-context.js';
import { settingsFor } from '../settings.js';

export type DataOptions = { readonly data?: string };

interface Desk {
  readonly organization: Organization;
  readonly directory: EmbeddedWriteSide['directory'];
  terms(what: string): CommandTerms;
}

/** Opens a data directory to set the organization up, and closes it again. */
export async function atTheDesk(
  options: DataOptions,
  context: CommandContext,
  use: (desk: Desk) => Promise<void>,
): Promise<void> {
  const settings = settingsFor(options, context);
  const writeSide = await openWriteSide(settings);
  try {
    await writeSide.directory.catchUp();
    const job = { principal: demoPrincipal('operator'), correlationId: randomUUID() };
    await use({
      organization: new Organization({ ...writeSide, tenant: settings.tenant }),
      directory: writeSide.directory,
      terms: (what) => jobTerms(job, what),
    });
  } finally {
    await writeSide.close();
  }
}
