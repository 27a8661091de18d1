import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { ApiProperty } from '@nestjs/swagger';
import type { ClientIdentities } from '@throughline/identity';
import { type CallerContext } from '@throughline/access';
import { VAULT, Texts } from '@throughline/http-kit';

const NUMBERS_MAX = 200;
const LENGTH_MAX = 64;
/** One number may be used by several systems, each for another client. */
const CLIENTS_MAX = 20;

export class RecordNumbersBody {
  @Texts(LENGTH_MAX, NUMBERS_MAX, {
    description: 'Medical record numbers, as a payer lists them. Each is looked up whole.',
    example: ['H-204417'],
  })
  recordNumbers!: string[];
}

class NumberedClientView {
  @ApiProperty({ format: 'uuid', example: '3d2c8f54-9b0e-4a67-8f3c-1b6a5d7e9f02' })
  clientId!: string;

  @ApiProperty({ description: 'The number that was sent.', example: 'H-204417' })
  recordNumber!: string;
}

class NumbersCountedView {
  @ApiProperty({ type: 'integer', description: 'Different clients found.', example: 1 })
  clients!: number;

  @ApiProperty({ type: 'integer', description: 'Numbers that no client of your facilities has.', example: 1 })
  unknown!: number;
}

export class NumberedClientsView {
  @ApiProperty({ type: () => NumbersCountedView })
  counts!: NumbersCountedView;

  @ApiProperty({
    type: () => [NumberedClientView],
    maxItems: NUMBERS_MAX * CLIENTS_MAX,
    description: 'Clients of your facilities. A number that two systems use names several.',
  })
  clients!: readonly NumberedClientView[];

  @ApiProperty({
    type: [String],
    maxItems: NUMBERS_MAX,
    description: 'Numbers that no client of your facilities has.',
    example: ['H-999'],
  })
  unknown!: readonly string[];
}

export class RecordNumbersSought extends Query<NumberedClientsView> {
  constructor(
    readonly recordNumbers: readonly string[],
    readonly caller: CallerContext,
  ) {
    super();
  }
}

@QueryHandler(RecordNumbersSought)
export class RecordNumbersSoughtHandler implements IQueryHandler<RecordNumbersSought> {
  constructor(@Inject(VAULT) private readonly vault: ClientIdentities) {}

  async execute({ recordNumbers, caller: { facilities } }: RecordNumbersSought): Promise<NumberedClientsView> {
    const sought = await Promise.all(
      [...new Set(recordNumbers)].map(async (recordNumber) => {
        const terms = { recordNumber: { value: recordNumber }, facilities, limit: CLIENTS_MAX };
        return { recordNumber, found: (await this.vault.search(terms)).clients };
      }),
    );
    const clients = sought.flatMap(({ recordNumber, found }) =>
      found.map(({ clientId }) => ({ clientId, recordNumber })),
    );
    const unknown = sought.filter(({ found }) => found.length === 0).map(({ recordNumber }) => recordNumber);
    const different = new Set(clients.map(({ clientId }) => clientId));
    return { counts: { clients: different.size, unknown: unknown.length }, clients, unknown };
  }
}
