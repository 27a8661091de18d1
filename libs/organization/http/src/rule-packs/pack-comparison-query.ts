import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { comparePacks, type RulePack } from '@throughline/continuum';
import { Refusal } from '@throughline/kernel';
import { DIRECTORY } from '@throughline/http-kit';
import type { OrganizationDirectory } from '@throughline/organization';
import { packUnknown } from '@throughline/organization-application';
import type { PackComparison } from './pack-comparison-view.js';
import type { PacksParam } from './pack-param.js';

/** What reads differently in another version or another pack. */
export class PackComparisonQuery extends Query<PackComparison> {
  constructor(readonly packs: PacksParam) {
    super();
  }
}

@QueryHandler(PackComparisonQuery)
export class PackComparisonQueryHandler implements IQueryHandler<PackComparisonQuery> {
  constructor(@Inject(DIRECTORY) private readonly directory: OrganizationDirectory) {}

  async execute({ packs: { id, version, otherId, otherVersion } }: PackComparisonQuery): Promise<PackComparison> {
    await this.directory.catchUp();
    const [before, after] = [this.#pack(id, version), this.#pack(otherId, otherVersion)];
    const changes = comparePacks(before.document, after.document);
    const byPart = Map.groupBy(changes, ({ part }) => part);
    const parts = [...byPart].map(([part, own]) => ({ part, count: own.length }));
    return { before: before.ref, after: after.ref, changes, total: changes.length, parts };
  }

  #pack(id: string, version: string): RulePack {
    const pack = this.directory.packByVersion(id, version);
    if (!pack) throw new Refusal(packUnknown);
    return pack;
  }
}
