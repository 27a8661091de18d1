import { mintDemoToken } from '@throughline/api';
import { answering } from '../measuring/answering.ts';
import { FACILITY, openProvider, TENANT } from '../provider/provider.ts';
import { admitClients, beginOf } from '../provider/stepping-clients.ts';

export interface PrepareTask {
  readonly directory: string;
  readonly clients: number;
  readonly tokens: number;
}

export interface PrepareAnswer {
  readonly clientIds: readonly string[];
  readonly begin: number;
  /** Each of another clinician, signed with ES256 by the demo issuer. */
  readonly tokens: readonly string[];
}

/** A data directory with clients who can be stepped up and down. */
await answering<PrepareTask, PrepareAnswer>(async ({ directory, clients, tokens }) => {
  const side = await openProvider(directory);
  const begin = beginOf(Date.now());
  const clientIds = await admitClients(side.writer, clients, begin);
  await side.close();
  const token = (number: number) =>
    mintDemoToken({
      dataDirectory: directory,
      tenant: TENANT,
      roles: ['clinician'],
      facilities: [FACILITY],
      subject: `clinician-${number}`,
    });
  return { clientIds, begin, tokens: await Promise.all(Array.from({ length: tokens }, (_, number) => token(number))) };
});
