import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { ApiProperty } from '@nestjs/swagger';
import { type ClientIdentities, SEARCH_LIMIT_MAX } from '@throughline/identity';
import { type CallerContext } from '@throughline/access';
import { VAULT, Day, WholeNumber, ObjectOf, Text } from '@throughline/http-kit';
import { IdentityBody, SoughtNumberBody } from './identity-body.js';

const LIMIT = 20;

export class ClientSearchBody {
  @Text(200, {
    description: 'Words, or beginnings of words, of present or former names, in any order.',
    example: 'okaf adae',
    optional: true,
  })
  text?: string | null;

  @Day({ example: '1988-04-17', optional: true })
  birthDate?: string | null;

  @ObjectOf(() => SoughtNumberBody, { example: { value: 'H-204417' }, optional: true })
  recordNumber?: SoughtNumberBody | null;

  @Text(32, { example: '512 555 0142', optional: true })
  phone?: string | null;

  @WholeNumber(1, SEARCH_LIMIT_MAX, {
    description: `At most this many. Default: ${LIMIT}.`,
    example: 20,
    optional: true,
  })
  limit?: number | null;

  @Text(2_000, { description: 'The `next` of the page before.', example: null, optional: true })
  after?: string | null;
}

class FoundClientView {
  @ApiProperty({ format: 'uuid', example: '3d2c8f54-9b0e-4a67-8f3c-1b6a5d7e9f02' })
  clientId!: string;

  @ApiProperty({
    type: [String],
    description: 'At most one for each of your facilities: those that know the client.',
    example: ['HAWTHORN'],
  })
  facilityIds!: readonly string[];

  @ApiProperty({ type: () => IdentityBody })
  identity!: IdentityBody;
}

export class FoundClientsView {
  @ApiProperty({ type: () => [FoundClientView], maxItems: SEARCH_LIMIT_MAX })
  clients!: readonly FoundClientView[];

  @ApiProperty({ type: 'integer', description: 'Clients of your facilities that match, on all pages.', example: 1 })
  total!: number;

  @ApiProperty({ type: String, nullable: true, description: 'Null on the last page.', example: null })
  next!: string | null;
}

export class ClientsSought extends Query<FoundClientsView> {
  constructor(
    readonly body: ClientSearchBody,
    readonly caller: CallerContext,
  ) {
    super();
  }
}

@QueryHandler(ClientsSought)
export class ClientsSoughtHandler implements IQueryHandler<ClientsSought> {
  constructor(@Inject(VAULT) private readonly vault: ClientIdentities) {}

  async execute({
    body: { text, birthDate, recordNumber, phone, limit, after },
    caller,
  }: ClientsSought): Promise<FoundClientsView> {
    const found = await this.vault.search({
      ...(typeof text === 'string' && { text }),
      ...(typeof birthDate === 'string' && { birthDate }),
      ...(recordNumber && { recordNumber: soughtNumber(recordNumber) }),
      ...(typeof phone === 'string' && { phone }),
      ...(typeof after === 'string' && { after }),
      facilities: caller.facilities,
      limit: limit ?? LIMIT,
    });
    return { clients: found.clients, total: found.total, next: found.next };
  }
}

export const soughtNumber = ({ system, value }: SoughtNumberBody) => ({
  value,
  ...(typeof system === 'string' && { system }),
});
