import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { DIRECTORY, type Page } from '@throughline/http-kit';
import type { PackRef } from '@throughline/continuum';
import type { OrganizationDirectory } from '@throughline/organization';
import { pageOfCodes } from '../page-of-codes.js';
import type { PackList } from './pack-view.js';

export class RulePacksQuery extends Query<PackList> {
  constructor(readonly page: Page) {
    super();
  }
}

@QueryHandler(RulePacksQuery)
export class RulePacksQueryHandler implements IQueryHandler<RulePacksQuery> {
  constructor(@Inject(DIRECTORY) private readonly directory: OrganizationDirectory) {}

  async execute({ page }: RulePacksQuery): Promise<PackList> {
    await this.directory.catchUp();
    const packs = this.directory.packs().map((pack) => ({ code: `${pack.id}~${pack.version}`, pack }));
    packs.sort((a, b) => (a.code < b.code ? -1 : 1));
    const { items, next } = pageOfCodes(packs, page);
    return { items: items.map(({ pack }) => this.#listed(pack)), total: packs.length, next };
  }

  #listed({ id, version, sha256 }: PackRef): PackList['items'][number] {
    const pack = this.directory.packBySha(sha256);
    if (!pack) throw new Error(`The directory names a pack that it does not hold: ${id} ${version}.`);
    const { title, edition, population, effectiveFrom } = pack.document;
    return { id, version, sha256, title, edition, population, effectiveFrom };
  }
}
