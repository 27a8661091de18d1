import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
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
    return { pack: pack.ref, document: pack.document };
  }
}
