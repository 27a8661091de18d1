import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { Refusal } from '@throughline/kernel';
import { DIRECTORY } from '@throughline/nest-kit';
import type { OrganisationDirectory } from '@throughline/organisation';
import type { PackView } from './pack-view.js';

export class RulePackAsked extends Query<PackView> {
  constructor(
    readonly id: string,
    readonly version: string,
  ) {
    super();
  }
}

@QueryHandler(RulePackAsked)
export class RulePackAskedHandler implements IQueryHandler<RulePackAsked> {
  constructor(@Inject(DIRECTORY) private readonly directory: OrganisationDirectory) {}

  async execute({ id, version }: RulePackAsked): Promise<PackView> {
    await this.directory.catchUp();
    const pack = this.directory.packByVersion(id, version);
    if (!pack) throw new Refusal('pack-unknown', 'This version of the pack is not published here.', { kind: 'not-found' });
    return { pack: pack.ref, document: pack.document };
  }
}
