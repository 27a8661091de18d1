import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { DIRECTORY, type Page } from '@throughline/http-kit';
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
    const { items, next } = pageOfCodes('rule-packs', packs, page);
    return { items: items.map(({ pack }) => pack), next };
  }
}
