import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { FlatPack } from '@throughline/continuum';
import { Refusal } from '@throughline/kernel';
import { DIRECTORY } from '@throughline/http-kit';
import type { OrganizationDirectory } from '@throughline/organization';
import type { PackView } from './pack-view.js';
import { packUnknown } from '@throughline/organization-application';

export class RulePackQuery extends Query<PackView> {
  constructor(
    readonly id: string,
    readonly version: string,
  ) {
    super();
  }
}

@QueryHandler(RulePackQuery)
export class RulePackQueryHandler implements IQueryHandler<RulePackQuery> {
  constructor(@Inject(DIRECTORY) private readonly directory: OrganizationDirectory) {}

  async execute({ id, version }: RulePackQuery): Promise<PackView> {
    await this.directory.catchUp();
    const pack = this.directory.packByVersion(id, version);
    if (!pack) throw new Refusal(packUnknown);
    return { pack: pack.ref, document: pack.document, counts: countsOf(pack.document) };
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
