import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { FlatPack } from '@throughline/continuum';
import { Refusal } from '@throughline/kernel';
import { DirectoryRequests } from '../known/directory-requests.js';
import type { PackKnownAsOf } from './packs-known-as-of.js';
import type { PackView } from './pack-view.js';
import { packUnknown } from '@throughline/organization-application';

export class RulePackQuery extends Query<PackView> {
  constructor(
    readonly id: string,
    readonly version: string,
    readonly known: PackKnownAsOf,
  ) {
    super();
  }
}

@QueryHandler(RulePackQuery)
export class RulePackQueryHandler implements IQueryHandler<RulePackQuery> {
  constructor(@Inject(DirectoryRequests) private readonly requests: DirectoryRequests) {}

  async execute({ id, version, known }: RulePackQuery): Promise<PackView> {
    const { directory, freshness } = await this.requests.ofProvider(known);
    const pack = directory.packByVersion(id, version);
    if (!pack) throw new Refusal(packUnknown);
    return { pack: pack.ref, document: pack.document, counts: countsOf(pack.document), freshness };
  }
}

/** A level that is only named or referred out is not offered, and a deadline that another one replaced is not in effect. */
const countsOf = ({ levels, gates, clocks, reasons, sources }: FlatPack): PackView['counts'] => ({
  levels: levels.filter(({ offer }) =>
    offer.some(({ offer: what, inForce }) => inForce && what !== 'not-offered' && what !== 'referred-out'),
  ).length,
  gates: gates.length,
  clocks: clocks.filter(({ inForce }) => inForce).length,
  reasons: reasons.move?.length ?? 0,
  sources: sources.length,
});
