import { Inject, Injectable } from '@nestjs/common';
import type { Transactor } from '@throughline/event-store';
import { canonicalJson } from '@throughline/kernel';
import {
  type CallerContext,
  type CommandAnswer,
  commandIdFor,
  eventMetadata,
  newEvents,
  outcomeOf,
  SEALER,
  TRANSACTOR,
} from '@throughline/nest-kit';
import { ORGANIZATION_VERSIONS, type OrganizationEvent } from '@throughline/organization';
import { type Evolve, organizationStream } from '@throughline/organization-application';
import type { OrganizationAnswer } from './organization-answer.js';

export interface OrganizationChange<Subject> {
  readonly caller: CallerContext;
  readonly stream: string;
  readonly evolve: Evolve<Subject>;
  /** What was asked, for telling a repeat from another request under the same key. */
  readonly asked: { readonly command: string; readonly [field: string]: unknown };
  readonly facilityId: string | null;
  decide(subject: Subject | null): readonly OrganizationEvent[];
  /** The path of what the command creates; null when it changes what is there. */
  readonly location: string | null;
}

/** The part of the sealer that requests about no client need. */
interface RequestMac {
  tenantMac(canonicalRequest: string): string;
}

/** Records what was decided about facilities, programs and packs: the part that all their commands share. */
@Injectable()
export class OrganizationRecords {
  constructor(
    @Inject(TRANSACTOR) private readonly transactor: Transactor,
    @Inject(SEALER) private readonly sealer: RequestMac,
  ) {}

  async record<Subject>(change: OrganizationChange<Subject>): Promise<CommandAnswer<OrganizationAnswer>> {
    const { caller, stream, facilityId } = change;
    const commandId = commandIdFor(caller, stream);
    const bodyMac = this.sealer.tenantMac(canonicalJson(change.asked));
    const metadata = eventMetadata(caller, { commandId, bodyMac, facilityId });
    const result = await this.transactor.transact(organizationStream(stream, change.evolve), {
      commandId,
      bodyMac,
      ...(caller.ifMatch !== null && { seen: caller.ifMatch }),
      dryRun: caller.dryRun,
      decide: ({ subject }) => change.decide(subject),
      seal: (drafts) => newEvents(drafts, metadata, ORGANIZATION_VERSIONS),
    });
    const outcome = outcomeOf(result);
    const body = {
      changed: result.drafts.length > 0 || result.replayed,
      dryRun: result.dryRun,
      revision: revisionIn(outcome),
      position: result.position,
    };
    return {
      ...outcome,
      ...(change.location !== null && result.events.length > 0 && { location: change.location }),
      body,
    };
  }
}

const revisionIn = ({ revision }: { revision: number | 'none' }): number | null =>
  revision === 'none' ? null : revision;
