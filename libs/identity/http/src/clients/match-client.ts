import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { ApiProperty } from '@nestjs/swagger';
import { type ClientIdentities, MATCHES_MAX, type OwnMatch } from '@throughline/identity';
import { type Clock, defineProblem, Refusal } from '@throughline/kernel';
import { type CallerContext, type ReadJournal } from '@throughline/access';
import { CLOCK, READ_JOURNAL, recordReads, VAULT, Day, ObjectOf, Text } from '@throughline/http-kit';
import { SoughtNumberBody } from './identity-body.js';
import { RequestRate } from './request-rate.js';
import { OwnMatchView } from './match-view.js';
import { soughtNumber } from './search-clients.js';

class SoughtNameBody {
  @Text(200, { example: 'Okafor' })
  familyName!: string;

  @Text(200, { description: 'May be empty.', example: 'Adaeze' })
  givenNames!: string;
}

export class MatchBody {
  @ObjectOf(() => SoughtNameBody, { example: { familyName: 'Okafor', givenNames: 'Adaeze' } })
  name!: SoughtNameBody;

  @Day({ example: '1988-04-17', optional: true })
  birthDate?: string | null;

  @ObjectOf(() => SoughtNumberBody, { example: { value: 'H-204417' }, optional: true })
  recordNumber?: SoughtNumberBody | null;

  @Text(32, { example: '512 555 0142', optional: true })
  phone?: string | null;
}

export const matchRateExceeded = defineProblem({
  code: 'match-rate-exceeded',
  kind: 'too-many',
  sentence: 'You have asked for too many matches. Wait as long as `Retry-After` says, then try again.',
  details: { retryAfterSeconds: 60 },
});

/** The same words however alike and however many: they must not tell one stranger from another. */
export const ELSEWHERE =
  'Someone at another facility of yours may be this person. Ask a director who sees all facilities before you register.';

export class MatchesView {
  @ApiProperty({
    type: () => [OwnMatchView],
    maxItems: MATCHES_MAX,
    description: `Clients of your facilities, best first, at most ${MATCHES_MAX}.`,
  })
  candidates!: readonly OwnMatch[];

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'One sentence, always the same, when only another facility knows someone who may be meant; else null.',
    example: ELSEWHERE,
  })
  elsewhere!: string | null;
}

export class MatchQuery extends Query<MatchesView> {
  constructor(
    readonly body: MatchBody,
    readonly caller: CallerContext,
  ) {
    super();
  }
}

const ROUTE = 'POST /v1/clients/match';
/** A busy desk asks a few times an hour; whoever tries out names asks hundreds of times. */
const AT_ONCE_MAX = 60;
const PAUSE_MS = 60_000;

@QueryHandler(MatchQuery)
export class MatchQueryHandler implements IQueryHandler<MatchQuery> {
  readonly #rate = new RequestRate({ atOnce: AT_ONCE_MAX, pauseMs: PAUSE_MS });

  constructor(
    @Inject(VAULT) private readonly vault: ClientIdentities,
    @Inject(READ_JOURNAL) private readonly journal: ReadJournal,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ body: { name, birthDate, recordNumber, phone }, caller }: MatchQuery): Promise<MatchesView> {
    assertNotTooOften(this.#rate.ask(caller.principal));
    const { own, elsewhere } = await this.vault.match({
      name: { familyName: name.familyName, givenNames: name.givenNames },
      ...(typeof birthDate === 'string' && { birthDate }),
      ...(recordNumber && { recordNumber: soughtNumber(recordNumber) }),
      ...(typeof phone === 'string' && { phone }),
      facilities: caller.facilities,
    });
    // Who is known elsewhere is recorded too: their own facility may ask who was curious.
    const clientIds = [...own.map(({ clientId }) => clientId), ...elsewhere];
    await recordReads({ journal: this.journal, clock: this.clock }, { caller, route: ROUTE, clientIds });
    return { candidates: own, elsewhere: elsewhere.length > 0 ? ELSEWHERE : null };
  }
}

function assertNotTooOften(retryAfterSeconds: number | null): void {
  if (retryAfterSeconds === null) return;
  throw new Refusal(matchRateExceeded, { details: { retryAfterSeconds } });
}
