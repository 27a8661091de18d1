import { Controller, Get, Inject, Param, Query as FromQuery } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { carePathStream } from '@throughline/care-path';
import type { EventLog } from '@throughline/event-store';
import type { ClientIdentities } from '@throughline/identity';
import { clientUnknown, facilitiesWithin, Refusal, ROLES, within, ENTRY_ID, idMalformed } from '@throughline/kernel';
import { type CallerContext } from '@throughline/access';
import {
  ApiAnswer,
  Caller,
  component,
  DISCLOSURE_LEDGER,
  EVENT_LOG,
  Page,
  PAGE_LIMIT_MAX,
  QueryRoute,
  ShowsTheClient,
  VAULT,
  orElse,
} from '@throughline/http-kit';
import {
  type Disclosure,
  type DisclosureLedger,
  disclosuresOf,
  LEGAL_BASES,
  type LegalBasis,
  PURPOSES,
} from '@throughline/replay-application';
import { isoInUtc } from '@throughline/time';
import { Matches } from 'class-validator';
import { z } from 'zod';

class DisclosedClient {
  @ApiProperty({ format: 'uuid', description: 'The client.', example: '3d2c6f7e-4a0b-4b9f-9d51-6a1f0e8c2b77' })
  @Matches(ENTRY_ID, orElse(idMalformed))
  clientId!: string;
}

const DisclosureShown = component(
  'Disclosure',
  'Something of a client that left the service.',
  z.strictObject({
    at: z.iso.datetime({ offset: true }).describe('When it was asked for.'),
    actorId: z.string().describe('Who received it. Pseudonymous.'),
    roles: z.array(z.string()).max(ROLES.length).describe('In which roles.'),
    what: z.string().describe('What was answered.'),
    purpose: z.enum(PURPOSES).describe('What for.'),
    legalBasis: z.enum(Object.keys(LEGAL_BASES) as [LegalBasis]).describe('Why it may be given.'),
    section: z.string().describe('The section of 42 CFR part 2.'),
    facilities: z
      .array(z.string())
      .nullable()
      .describe('Of which of your facilities, at most one for each; null for all.'),
    types: z
      .array(z.string())
      .nullable()
      .describe('Only events of these types, at most one for each type; null for all.'),
    events: z.int().min(1).describe('How many events of the client were in it.'),
    ended: z.boolean().describe('False while it goes on, or when the service ended before it did.'),
    correlationId: z.string().describe('Of the request.'),
  }),
);

const DisclosuresShown = component(
  'Disclosures',
  'What was disclosed of a client, newest first.',
  z.strictObject({
    items: z.array(DisclosureShown).max(PAGE_LIMIT_MAX),
    next: z.string().nullable().describe('Null on the last page. A page can be short, or empty, and not the last.'),
  }),
);

const EXAMPLE = {
  at: '2026-03-01T15:00:00Z',
  actorId: 'a8285136-5696-53f7-a374-7e0ccc2c3ae2',
  roles: ['partner'],
  what: 'events as ndjson',
  purpose: 'operations',
  legalBasis: 'internal-communication',
  section: '2.12(c)(3)',
  facilities: ['HAWTHORN'],
  types: null,
  events: 7,
  ended: true,
  correlationId: '6c1f0f0e-7a51-4b0e-9a37-0d5a4c6a0b11',
} as const;

/** What left the service, for those who answer for it. */
@ApiTags('Disclosures')
@Controller('v1/clients/:clientId/disclosures')
export class DisclosuresController {
  constructor(
    @Inject(DISCLOSURE_LEDGER) private readonly ledger: DisclosureLedger,
    @Inject(EVENT_LOG) private readonly log: EventLog,
    @Inject(VAULT) private readonly vault: ClientIdentities,
  ) {}

  @Get()
  @ShowsTheClient()
  @QueryRoute({
    summary: 'List what was disclosed of a client',
    description:
      'Every replay and snapshot is recorded before its first byte, with its filter and range. Which clients it took is worked out from the log when you ask.',
    pages: 'query',
    roles: ['director'],
    problems: [clientUnknown],
  })
  @ApiAnswer('Disclosures.', DisclosuresShown, { items: [EXAMPLE], next: null })
  async listDisclosures(
    @Param() { clientId }: DisclosedClient,
    @FromQuery() { limit, cursor }: Page,
    @Caller() { facilities }: CallerContext,
  ): Promise<z.infer<typeof DisclosuresShown>> {
    const sites = await this.#sites(clientId);
    if (!sites.some((code) => within(facilities, code))) throw new Refusal(clientUnknown);
    const before = cursor === undefined ? null : Number(cursor);
    const asked = { stream: carePathStream(clientId), facilities, before, limit };
    const { items, next } = await disclosuresOf(this.ledger, this.log, asked);
    return {
      items: items.map(({ disclosure, events }) => ({ ...shown(disclosure, facilities), events })),
      next: next === null ? null : String(next),
    };
  }

  /** A client that is unknown is known nowhere. */
  async #sites(clientId: string): Promise<readonly string[]> {
    try {
      return await this.vault.facilitiesOf(clientId);
    } catch (error) {
      if (error instanceof Refusal) return [];
      throw error;
    }
  }
}

function shown({ at, to, filter, ...disclosure }: Disclosure, scope: CallerContext['facilities']) {
  const { actorId, roles, what, purpose, legalBasis, facilities, correlationId } = disclosure;
  return {
    at: isoInUtc(at),
    ...{ actorId, roles: [...roles], what, purpose, legalBasis },
    section: LEGAL_BASES[legalBasis],
    facilities: facilities === 'all' ? null : [...facilitiesWithin(facilities, scope)],
    types: filter.types && [...filter.types],
    ended: to !== null,
    correlationId,
  };
}
