import { createHash } from 'node:crypto';
import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import type { ClientIdentity, ClientIdentities, StaffDirectory } from '@throughline/identity';
import { defineProblem, DISCLOSURE_NOTICE, Refusal } from '@throughline/kernel';
import { type CallerContext } from '@throughline/access';
import { PAGE_LIMIT_MAX, VAULT } from '@throughline/http-kit';
import type { Move, MoveFilter } from '@throughline/projection';
import type { AuditPacket } from '../answers/audit-packet.js';
import { freshnessShown } from '../answers/fields.js';
import { MOVE_ROW } from '../answers/move-row.js';
import { PathQuery } from '../queries/see-path.js';
import { ViewRequests } from '../queries/view-requests.js';
import { type PacketBody, type PacketTerms, TRANSITIONS_MAX } from './packet-terms.js';

/** Versions of an entry that corrections replaced. */
type Replaced = AuditPacket['clients'][number]['transitions'][number]['replaced'];

export const packetWithoutSelection = defineProblem({
  code: 'packet-without-selection',
  kind: 'malformed',
  at: '/entryIds',
  sentence: 'The packet names no transitions and no clients. Send `entryIds` or `clientIds`.',
});
export const packetTooLarge = defineProblem({
  code: 'packet-too-large',
  kind: 'malformed',
  sentence: `The packet would hold too many transitions: ${TRANSITIONS_MAX.json} as JSON, ${TRANSITIONS_MAX.ndjson} as NDJSON at most. Choose a shorter period or fewer clients.`,
});

export class AuditPacketQuery extends Query<AuditPacket> {
  constructor(
    readonly terms: PacketTerms,
    readonly body: PacketBody,
    readonly caller: CallerContext,
    readonly format: keyof typeof TRANSITIONS_MAX,
  ) {
    super();
  }
}

@QueryHandler(AuditPacketQuery)
export class AuditPacketQueryHandler implements IQueryHandler<AuditPacketQuery> {
  constructor(
    @Inject(ViewRequests) private readonly views: ViewRequests,
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(VAULT) private readonly vault: ClientIdentities & StaffDirectory,
  ) {}

  async execute({ terms, body, caller, format }: AuditPacketQuery): Promise<AuditPacket> {
    const { now } = this.views;
    const viewpoint = { asOf: terms.asOf ?? now, knownAt: terms.knownAt ?? now };
    const asked = { ...viewpoint, ...(terms.atLeast && { atLeast: terms.atLeast }) };
    const found = await this.views.ask(asked, { caller }, (views, query) =>
      views.moves({
        ...query,
        filter: this.#filterOf(terms, body),
        order: { column: 'effectiveAt', direction: 'asc' },
        page: { cursor: null, limit: TRANSITIONS_MAX[format] },
      }),
    );
    if (found.next !== null) throw new Refusal(packetTooLarge);
    const withNames = body.withNames === true;
    const missing = missingOf(body, found.items);
    const content = {
      purpose: body.purpose,
      ...viewpoint,
      from: terms.effectiveFrom ?? null,
      to: terms.effectiveTo ?? null,
      withNames,
      notice: DISCLOSURE_NOTICE,
      counts: { ...countsOf(found.items), asked: askedIn(body).length, missing: missing.length },
      missing,
      staff: await this.#staffOf(found.items, caller),
      clients: await this.#clientsOf(found.items, withNames, { viewpoint, caller }),
    };
    return {
      packetId: createHash('sha256').update(JSON.stringify(content)).digest('hex'),
      madeAt: now,
      madeBy: caller.principal,
      madeByName: (await this.vault.staffMember(caller.principal))?.name ?? null,
      ...content,
      freshness: freshnessShown(found.freshness),
    };
  }

  #filterOf({ effectiveFrom, effectiveTo }: PacketTerms, { entryIds, clientIds }: PacketBody): MoveFilter {
    if (!entryIds?.length && !clientIds?.length) throw new Refusal(packetWithoutSelection);
    const { times } = this.views;
    const from = times.instantIfGiven(effectiveFrom, 'effectiveFrom');
    const to = times.instantIfGiven(effectiveTo, 'effectiveTo');
    return {
      ...(entryIds?.length && { entryId: entryIds }),
      ...(clientIds?.length && { clientId: clientIds }),
      ...(from !== null && { effectiveFrom: from }),
      ...(to !== null && { effectiveTo: to }),
    };
  }

  async #staffOf(moves: readonly Move[], { facilities }: CallerContext): Promise<AuditPacket['staff']> {
    const ids = moves.flatMap(({ actorId, proposedBy, approvedBy, correctedBy, voidedBy }) =>
      [actorId, proposedBy, approvedBy, correctedBy, voidedBy].filter((staffId) => staffId !== null),
    );
    const names = await this.vault.staffNames([...new Set(ids)].toSorted(), facilities);
    return [...names].map(([staffId, name]) => ({ staffId, name }));
  }

  async #clientsOf(
    moves: readonly Move[],
    withNames: boolean,
    of: { viewpoint: { asOf: string; knownAt: string }; caller: CallerContext },
  ): Promise<AuditPacket['clients']> {
    const byClient = Map.groupBy(moves, ({ clientId }) => clientId);
    const identities = await this.vault.identitiesOf([...byClient.keys()]);
    const clients: AuditPacket['clients'] = [];
    for (const [clientId, own] of byClient) {
      const corrected = own.filter((row) => row.corrected > 0).map(({ entryId }) => entryId);
      const replaced = await this.#replacedOf(clientId, corrected, of);
      const transitions = own.map((row) => ({
        transition: this.views.times.shown(MOVE_ROW, row),
        replaced: replaced.get(row.entryId) ?? [],
      }));
      clients.push({ clientId, ...shownIdentity(identities.get(clientId), withNames), transitions });
    }
    return clients.toSorted((one, other) => (sortKey(one) < sortKey(other) ? -1 : 1));
  }

  /** The versions that corrections replaced, by entry. */
  async #replacedOf(
    clientId: string,
    entryIds: readonly string[],
    { viewpoint, caller }: { viewpoint: { asOf: string; knownAt: string }; caller: CallerContext },
  ) {
    const replaced = new Map<string, Replaced>();
    for (let from = 0; from < entryIds.length; from += PAGE_LIMIT_MAX) {
      const entryId = entryIds.slice(from, from + PAGE_LIMIT_MAX);
      const terms = { ...viewpoint, entryId, limit: PAGE_LIMIT_MAX };
      const { timeline } = await this.queries.execute(new PathQuery(clientId, terms, caller));
      for (const item of timeline) replaced.set(item.entryId, item.superseded as Replaced);
    }
    return replaced;
  }
}

const sortKey = ({ recordNumbers, clientId }: AuditPacket['clients'][number]) =>
  `${recordNumbers[0] ?? '~'} ${clientId}`;

const shownIdentity = (identity: ClientIdentity | undefined, withNames: boolean) => ({
  recordNumbers: identity?.recordNumbers.map(({ value }) => value) ?? [],
  name: withNames && identity ? `${identity.familyName}, ${identity.givenNames}` : null,
  birthDate: withNames ? (identity?.birthDate ?? null) : null,
});

const countsOf = (moves: readonly Move[]) => ({
  clients: new Set(moves.map(({ clientId }) => clientId)).size,
  transitions: moves.length,
  nonConforming: moves.filter(({ conformance }) => conformance === 'non-conforming').length,
  justified: moves.filter(({ conformance }) => conformance === 'justified').length,
  voided: moves.filter(({ voided }) => voided).length,
});

const askedIn = ({ entryIds, clientIds }: PacketBody): readonly string[] => [...(entryIds ?? []), ...(clientIds ?? [])];

function missingOf(body: PacketBody, moves: readonly Move[]): string[] {
  const known = new Set(moves.flatMap(({ entryId, clientId }) => [entryId, clientId]));
  return askedIn(body).filter((one) => !known.has(one));
}
