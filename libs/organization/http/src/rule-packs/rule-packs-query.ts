import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { PackRef } from '@throughline/continuum';
import type { KnownDirectory } from '@throughline/organization';
import { DirectoryRequests } from '../known/directory-requests.js';
import { pageOfCodes } from '../page-of-codes.js';
import type { PackList } from './pack-view.js';
import type { PacksKnownAsOf } from './packs-known-as-of.js';

export class RulePacksQuery extends Query<PackList> {
  constructor(readonly page: PacksKnownAsOf) {
    super();
  }
}

@QueryHandler(RulePacksQuery)
export class RulePacksQueryHandler implements IQueryHandler<RulePacksQuery> {
  constructor(@Inject(DirectoryRequests) private readonly requests: DirectoryRequests) {}

  async execute({ page }: RulePacksQuery): Promise<PackList> {
    const { directory, freshness } = await this.requests.ofProvider(page);
    const packs = directory.packs().map((pack) => ({ code: `${pack.id}~${pack.version}`, pack }));
    packs.sort((a, b) => (a.code < b.code ? -1 : 1));
    const { items, next } = pageOfCodes(packs, page);
    return { items: items.map(({ pack }) => listed(pack, directory)), total: packs.length, next, freshness };
  }
}

function listed({ id, version, sha256 }: PackRef, directory: KnownDirectory): PackList['items'][number] {
  const pack = directory.packBySha(sha256);
  if (!pack) throw new Error(`The directory names a pack that it does not hold: ${id} ${version}.`);
  const { title, edition, population, effectiveFrom } = pack.document;
  return { id, version, sha256, title, edition, population, effectiveFrom };
}
