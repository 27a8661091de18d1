import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { comparePacks, type RulePack } from '@throughline/continuum';
import { Refusal } from '@throughline/kernel';
import type { KnownDirectory } from '@throughline/organization';
import { packUnknown } from '@throughline/organization-application';
import { DirectoryRequests } from '../known/directory-requests.js';
import type { PackComparison } from './pack-comparison-view.js';
import type { PacksParam } from './pack-param.js';
import type { PackKnownAsOf } from './packs-known-as-of.js';

/** What reads differently in another version or another pack. */
export class PackComparisonQuery extends Query<PackComparison> {
  constructor(
    readonly packs: PacksParam,
    readonly known: PackKnownAsOf,
  ) {
    super();
  }
}

@QueryHandler(PackComparisonQuery)
export class PackComparisonQueryHandler implements IQueryHandler<PackComparisonQuery> {
  constructor(@Inject(DirectoryRequests) private readonly requests: DirectoryRequests) {}

  async execute({ packs, known }: PackComparisonQuery): Promise<PackComparison> {
    const { id, version, otherId, otherVersion } = packs;
    const { directory, freshness } = await this.requests.ofProvider(known);
    const [before, after] = [packIn(directory, id, version), packIn(directory, otherId, otherVersion)];
    const changes = comparePacks(before.document, after.document);
    const byPart = Map.groupBy(changes, ({ part }) => part);
    const parts = [...byPart].map(([part, own]) => ({ part, count: own.length }));
    return { before: before.ref, after: after.ref, changes, total: changes.length, parts, freshness };
  }
}

function packIn(directory: KnownDirectory, id: string, version: string): RulePack {
  const pack = directory.packByVersion(id, version);
  if (!pack) throw new Refusal(packUnknown);
  return pack;
}
