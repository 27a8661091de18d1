import type { Transactor } from '@throughline/event-store';
import { deterministicId } from '@throughline/kernel';
import type { CallerContext } from '@throughline/nest-kit';
import { AdoptPack, AdoptPackHandler } from './facilities/adopt-pack.js';
import { OpenFacility, OpenFacilityHandler } from './facilities/open-facility.js';
import { OpenProgram, OpenProgramHandler } from './programs/open-program.js';
import { OrganizationRecords } from './recording/organization-records.js';
import { PublishPack, PublishPackHandler } from './rule-packs/publish-pack.js';
import type { LogDirectory } from '@throughline/organization-application';

export interface OrganizationDeskParts {
  readonly transactor: Transactor;
  readonly sealer: { tenantMac(canonicalRequest: string): string };
  readonly directory: LogDirectory;
  readonly tenant: string;
  /** Who sets things up, pseudonymous. */
  readonly principal: string;
  readonly correlationId: string;
}

/** Sets up facilities, programs and packs with the commands that HTTP has. What is so already changes nothing. */
export class OrganizationDesk {
  readonly #records: OrganizationRecords;

  constructor(private readonly parts: OrganizationDeskParts) {
    this.#records = new OrganizationRecords(parts.transactor, parts.sealer);
  }

  /** `written` is the pack's YAML; what it extends must be published before. */
  async publish(
    written: string,
  ): Promise<{ readonly id: string; readonly version: string; readonly sha256: string; readonly changed: boolean }> {
    const handler = new PublishPackHandler(this.#records, this.parts.directory);
    const { body } = await handler.execute(
      new PublishPack(written, this.#caller(`publish ${deterministicId('pack', written)}`)),
    );
    return { ...body.pack, changed: body.changed };
  }

  async openFacility(body: OpenFacility['body']): Promise<void> {
    await new OpenFacilityHandler(this.#records).execute(new OpenFacility(body, this.#caller(`open ${body.code}`)));
  }

  async adopt(code: string, body: AdoptPack['body']): Promise<void> {
    const key = `adopt ${code} ${body.pack.id} ${body.pack.version} ${body.from}`;
    await new AdoptPackHandler(this.#records, this.parts.directory).execute(
      new AdoptPack(code, body, this.#caller(key)),
    );
  }

  async openProgram(body: OpenProgram['body']): Promise<void> {
    await new OpenProgramHandler(this.#records, this.parts.directory).execute(
      new OpenProgram(body, this.#caller(`open ${body.code}`)),
    );
  }

  /** One desk asks for one thing once; another desk asks anew, and is told that it is so already. */
  #caller(what: string): CallerContext {
    const { tenant, principal, correlationId } = this.parts;
    const idempotencyKey = `${correlationId} ${what}`;
    return {
      tenant,
      principal,
      roles: ['director'],
      facilities: 'all',
      correlationId,
      traceparent: null,
      idempotencyKey,
      ifMatch: null,
      dryRun: false,
    };
  }
}
