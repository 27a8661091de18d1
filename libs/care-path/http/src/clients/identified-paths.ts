import { Inject, Injectable } from '@nestjs/common';
import type { CallerContext } from '@throughline/access';
import { assertNotErased, reviewPopulation } from '@throughline/care-path';
import { CarePaths } from '@throughline/care-path-application';
import type { ClientPaths } from '@throughline/identity-http';
import type { FacilityScope } from '@throughline/kernel';
import { requestOf } from '../request-of.js';

/** Answers for the paths of clients whose identities are read or amended. */
@Injectable()
export class IdentifiedPaths implements ClientPaths {
  constructor(@Inject(CarePaths) private readonly writer: CarePaths) {}

  async assertShown(clientId: string, facilities: FacilityScope): Promise<void> {
    assertNotErased(await this.writer.read(clientId, facilities));
  }

  async reviewAfterAmending(clientId: string, caller: CallerContext): Promise<string | null> {
    const request = requestOf(caller, 'ReviewPopulation', {});
    const idempotencyKey = `${request.idempotencyKey} population`;
    // `If-Match` speaks of the identity, not of the path.
    const { position } = await this.writer.record(
      clientId,
      { ...request, idempotencyKey, seen: null },
      reviewPopulation,
    );
    return position;
  }
}
