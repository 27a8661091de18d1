import type { RecordingTerms } from '@throughline/care-path';
import type { CarePathAnswer, CarePaths } from '@throughline/care-path-application';
import type { ClientIdentity } from '@throughline/identity';
import { deterministicId, Refusal, type CommandRequest } from '@throughline/kernel';
import { decideStep } from './decide-step.js';
import type { Made } from './deciding.js';
import { reactionTo } from './desk-reactions.js';
import type { Site } from './provider.js';
import type { Random } from './random.js';
import type { StaffMember } from './staff.js';
import type { Act, MoveAct, Step } from './step.js';
import { momentOf } from './client-story.js';
import { answeredAfter } from './typing.js';

/** A client whose history is being typed in. */
export interface DemoClient {
  readonly number: number;
  readonly clientId: string;
  readonly siteCode: string;
  readonly identity: ClientIdentity | null;
  /** What is still to be typed in, in order. */
  readonly waiting: Step[];
  readonly made: Map<string, Made>;
  readonly random: Random;
  /** Nothing of this client is typed in before; UTC ms. */
  notBefore: number;
  typed: number;
}

/** A step that the domain refused for good: the story contradicts itself. None is expected. */
export interface Contradiction {
  readonly client: number;
  readonly act: string;
  readonly code: string;
}

/** Types steps in through the service's own writer, and does what a person does when the answer is not a plain yes. */
export class DemoDesk {
  readonly contradictions: Contradiction[] = [];

  constructor(private readonly parts: { readonly writer: CarePaths; readonly sites: readonly Site[] }) {}

  /** Types in one step; may put more steps before the client's next one. */
  async type(client: DemoClient, step: Step): Promise<void> {
    client.typed += 1;
    if (step.act.do === 'register') await this.#register(client, step);
    else await this.#try(client, step, {});
  }

  async #register(client: DemoClient, step: Step): Promise<void> {
    await this.parts.writer.register(queryOf(client, step, ''), {
      facilityId: client.siteCode,
      identity: client.identity,
    });
  }

  async #try(client: DemoClient, step: Step, terms: Partial<RecordingTerms>, attempts = 1): Promise<void> {
    try {
      this.#keep(client, step, await this.#write(client, step, terms));
      if (terms.acknowledge?.length) this.#reviewLater(client, step);
    } catch (error) {
      const reaction = attempts > 4 ? undefined : reactionTo(error, terms, step.act);
      if (!reaction) return this.#giveUp(client, step, error);
      if (reaction.kind === 'propose') return this.#propose(client, step, reaction.terms);
      const by = reaction.asDirector ? this.#directorOf(step) : step.by;
      await this.#try(client, { ...step, by }, reaction.terms, attempts + 1);
    }
  }

  #write(client: DemoClient, step: Step, terms: Partial<RecordingTerms>): Promise<CarePathAnswer> {
    const request = queryOf(client, step, Object.keys(terms).sort().join('+'));
    return this.parts.writer.record(client.clientId, request, (path, context, requestContext) =>
      decideStep({
        step,
        terms,
        path,
        context,
        requestContext,
        made: (label) => client.made.get(label) ?? NOTHING_MADE,
      }),
    );
  }

  /** The move is held until a director says yes; what comes after it is typed in afterwards. */
  async #propose(client: DemoClient, step: Step, terms: Partial<RecordingTerms>): Promise<void> {
    const label = step.label ?? `proposal ${client.typed}`;
    const proposal = { ...step, label, act: { do: 'propose', move: step.act as MoveAct } as const };
    try {
      this.#keep(client, proposal, await this.#write(client, proposal, terms));
    } catch (error) {
      return this.#giveUp(client, proposal, error);
    }
    const site = this.#siteOf(step);
    const typedAt = answeredAfter(site.zone, Math.max(step.typedAt, client.notBefore), client.random);
    client.waiting.unshift({
      ...step,
      typedAt,
      by: site.staff.director,
      effective: null,
      label,
      narrative: null,
      act: { do: 'approve', of: label },
    });
    client.notBefore = typedAt;
  }

  /** A director looks at most moves that were recorded against the pack; some still wait. */
  #reviewLater(client: DemoClient, step: Step): void {
    const label = step.label;
    if (label === null || client.random.chance(0.25)) return;
    const site = this.#siteOf(step);
    const typedAt = answeredAfter(
      site.zone,
      Math.max(step.typedAt, client.notBefore) + client.random.whole(1, 4) * 86_400_000,
      client.random,
    );
    const act: Act = { do: 'record', kind: 'EntryReviewed', facts: { outcome: 'accepted' }, stay: null, about: label };
    const review = {
      ...step,
      typedAt,
      by: site.staff.director,
      effective: momentOf(site.zone, typedAt - 60_000),
      act,
      label: null,
      narrative: null,
    };
    const index = client.waiting.findIndex((waiting) => waiting.typedAt > typedAt);
    client.waiting.splice(index < 0 ? client.waiting.length : index, 0, review);
  }

  #keep(client: DemoClient, step: Step, { entryId, proposalId, planId }: CarePathAnswer): void {
    if (step.label !== null) client.made.set(step.label, { entryId, proposalId, planId });
  }

  #giveUp(client: DemoClient, step: Step, error: unknown): void {
    if (!(error instanceof Refusal)) throw error;
    const { act } = step;
    this.contradictions.push({ client: client.number, act: act.do === 'record' ? act.kind : act.do, code: error.code });
  }

  #directorOf(step: Step): StaffMember {
    return this.#siteOf(step).staff.director;
  }

  #siteOf({ siteCode }: Step): Site {
    return this.parts.sites.find(({ code }) => code === siteCode) as Site;
  }
}

const NOTHING_MADE: Made = { entryId: null, proposalId: null, planId: null };

/** The command of whoever types the step in. The key names the attempt: trying again with a reason is another request. */
function queryOf(client: DemoClient, { by, act, effective }: Step, attempt: string): CommandRequest {
  const idempotencyKey = [
    registrationKey(client.number),
    ...(client.typed === 1 ? [] : [client.typed]),
    ...(attempt === '' ? [] : [attempt]),
  ].join('-');
  return {
    name: `Demo ${act.do}`,
    body: { act, at: effective?.at ?? null },
    actor: { id: by.staffId, kind: 'person', roles: [by.role] },
    facilities: 'all',
    idempotencyKey,
    correlationId: deterministicId('demo', idempotencyKey),
  };
}

export const registrationKey = (number: number): string => `demo-${number}`;
