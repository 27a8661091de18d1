import { cursorKeysFrom, DIRECTORY, EVENT_LOG, VAULT } from '@throughline/http-kit';
import { ServedModules } from '@throughline/http-kit/scenario';
import { type ClientIdentity, openMemoryVault } from '@throughline/identity';
import { clientUnknown, Refusal, within } from '@throughline/kernel';
import type { OrganizationDirectory } from '@throughline/organization';
import { MovableClock } from '@throughline/testing';
import { Module } from '@nestjs/common';
import { CLIENT_PATHS, type ClientPaths } from './client-paths.js';
import { IdentityModule } from './identity.module.js';

export { ADA, DESK, GRACE, ROWAN_DIRECTOR } from '@throughline/http-kit/scenario';

const NOON = Date.UTC(2026, 5, 1, 12);
const FACILITIES = ['HAWTHORN', 'ROWAN'];

const directory = {
  catchUp: async () => undefined,
  facility: (code: string) => (FACILITIES.includes(code) ? { code } : undefined),
} as Pick<OrganizationDirectory, 'catchUp' | 'facility'>;

/**
 * Identities over HTTP in this process: a vault in memory and two invented facilities. There are no paths: a client is shown where
 * the vault has them, and each amendment is noted.
 */
export class ServedIdentities extends ServedModules {
  readonly #clock = new MovableClock(NOON);
  readonly vault = openMemoryVault({ tenant: 'harbour', clock: this.#clock });
  /** Clients whose identities were amended, in the order of the requests. */
  readonly reviewed: string[] = [];
  #registrations = 0;

  static async serve(): Promise<ServedIdentities> {
    const service = new ServedIdentities();
    const { vault } = service;
    const facilitiesOf = (clientId: string) => vault.facilitiesOf(clientId).catch(() => []);
    const paths: ClientPaths = {
      assertShown: async (clientId, facilities) => {
        const shown = (await facilitiesOf(clientId)).some((code) => within(facilities, code));
        if (!shown) throw new Refusal(clientUnknown);
      },
      reviewAfterAmending: async (clientId) => {
        service.reviewed.push(clientId);
        return null;
      },
    };
    const pathsBound = [{ provide: CLIENT_PATHS, useValue: paths }];
    @Module({ providers: pathsBound, exports: pathsBound })
    class Paths {}
    await service.start({
      modules: [{ module: IdentityModule, imports: [Paths] }],
      bound: [
        { provide: VAULT, useValue: vault },
        { provide: EVENT_LOG, useValue: { identity: async () => ({ logId: 'none', parent: null }) } },
        cursorKeysFrom,
        { provide: DIRECTORY, useValue: directory },
      ],
      clock: service.#clock,
      facilitiesOf,
    });
    return service;
  }

  /** A new client of Hawthorn; answers the ID. */
  async client(identity: Partial<ClientIdentity> | null = {}, facilityId = 'HAWTHORN'): Promise<string> {
    const { clientId } = await this.vault.register({
      principal: 'dora',
      idempotencyKey: `registration-${(this.#registrations += 1)}`,
      facilityId,
      identity: identity && { ...OKAFOR, ...identity },
    });
    return clientId;
  }

  post(url: string, body: unknown, sent?: Parameters<ServedModules['send']>[3]): ReturnType<ServedModules['send']> {
    return this.send('POST', url, body, sent);
  }

  get(url: string, sent?: Parameters<ServedModules['send']>[3]): ReturnType<ServedModules['send']> {
    return this.send('GET', url, undefined, sent);
  }

  override async stop(): Promise<void> {
    await super.stop();
    await this.vault.close();
  }
}

const OKAFOR: ClientIdentity = {
  familyName: 'Okafor',
  givenNames: 'Adaeze',
  birthDate: '1988-04-17',
  recordNumbers: [],
  phones: [],
  emails: [],
};
