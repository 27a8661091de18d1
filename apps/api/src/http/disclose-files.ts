import { Readable } from 'node:stream';
import type { CallerContext } from '@throughline/access';
import { type EventLog, START } from '@throughline/event-store';
import { factsOf, PROBLEM_MEDIA_TYPE, problemOf } from '@throughline/http-kit';
import { disclosureNotRecorded, type Clock, DISCLOSURE_NOTICE } from '@throughline/kernel';
import { type DisclosureLedger, EVERYTHING } from '@throughline/replay-application';
import type { FastifyInstance } from 'fastify';

interface Disclosing {
  readonly disclosures: DisclosureLedger;
  readonly log: Pick<EventLog, 'head'>;
  readonly clock: Clock;
}

/** A whole view, or evidence of many clients, as a file to take away. */
const FILE = /\/(?<what>[a-z/-]+)\.(?<format>csv|ndjson)$/;
const RETRY_AFTER_SECONDS = 1;

/**
 * Writes down each file before its first byte. The row says all that its receiver may see, whatever was filtered out: it may
 * name a client too many, and never one too few.
 */
export function discloseFiles(server: FastifyInstance, { disclosures, log, clock }: Disclosing): void {
  server.addHook('onSend', async (request, reply, payload) => {
    const { what, format } = FILE.exec(request.routeOptions.url ?? '')?.groups ?? {};
    const { caller } = request as { caller?: CallerContext };
    if (reply.statusCode !== 200 || !caller || what === undefined) return payload;
    try {
      const { principal: actorId, roles, facilities, correlationId } = caller;
      const range = { from: START, to: await log.head() };
      await disclosures.open({
        ...{ at: clock.now(), actorId, roles, what: `${what.replace('v1/', '')} as ${format}` },
        ...{ purpose: 'operations', legalBasis: 'internal-communication' },
        ...{ facilities, filter: EVERYTHING, correlationId, ...range },
      });
      reply.header('Disclosure-Notice', DISCLOSURE_NOTICE);
      return payload;
    } catch {
      if (payload instanceof Readable) payload.destroy();
      for (const name of ['content-disposition', 'content-length', 'content-encoding']) reply.removeHeader(name);
      const facts = factsOf(disclosureNotRecorded);
      reply.code(facts.status).headers({ 'Content-Type': PROBLEM_MEDIA_TYPE, 'Retry-After': `${RETRY_AFTER_SECONDS}` });
      return JSON.stringify(problemOf(facts, request.id));
    }
  });
}
