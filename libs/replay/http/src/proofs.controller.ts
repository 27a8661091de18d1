import { Controller, Get, Inject, Query as FromQuery, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { carePathStream } from '@throughline/care-path';
import {
  type EventLog,
  lastOf,
  type Position,
  type RecordedEvent,
  START,
  streamCommands,
} from '@throughline/event-store';
import { defineProblem, disclosureNotRecorded, Refusal } from '@throughline/kernel';
import { type CallerContext } from '@throughline/access';
import { ApiAnswer, Caller, component, EVENT_LOG, type KitReply, LOG_TREE } from '@throughline/http-kit';
import { hexOf, type LogTree } from '@throughline/proof';
import { EVERYTHING, Replay } from '@throughline/replay-application';
import { z } from 'zod';
import { hashShown } from './answer.js';
import { Checkpoints } from './checkpoints.js';
import { Disclosing } from './disclosing.js';
import { EXAMPLE_HEAD } from './examples.js';
import { MAY_REPLAY } from './may-replay.js';
import { ConsistencyTerms, InclusionTerms } from './proof-terms.js';
import { MeteredRoute } from './quota/metered-route.js';

const eventUnknown = defineProblem({
  code: 'event-unknown',
  kind: 'not-found',
  at: 'query:revision',
  sentence: 'There is no such event in your facilities. Check the client ID and the revision.',
});

const treeSmaller = defineProblem({
  code: 'tree-smaller',
  kind: 'malformed',
  at: 'query:size',
  sentence:
    'The log has fewer events than the size that you sent. Check the size. If a checkpoint has it, keep that checkpoint and tell the operator: the log may have lost events.',
});

const eventAfterCheckpoint = defineProblem({
  code: 'event-after-checkpoint',
  at: 'query:size',
  sentence: 'The event was recorded after that checkpoint. Ask for a newer checkpoint, and send its size.',
});

const proofsNotKept = defineProblem({
  code: 'proofs-not-kept',
  kind: 'unanswerable',
  sentence:
    'This log is on a server that does not number its events, so there is no proof of a single one. Check your copy with POST /v1/reconcile instead. Sending this again does not help.',
});

const CheckpointShown = component(
  'Checkpoint',
  'The log as it is now, signed. Keep notes where those who run the service cannot change them.',
  z.strictObject({
    origin: z.string().describe('Names the log. Another one after a restore.'),
    size: z.int().min(0).describe('How many events the log has.'),
    root: hashShown('Root of the RFC 6962 tree over the leaves.'),
    note: z.string().describe('The same as a signed note (C2SP tlog-checkpoint, Ed25519).'),
    key: z.string().describe('The key that the note is signed with. Get it once by another way, and compare.'),
  }),
);

const InclusionShown = component(
  'InclusionProof',
  'That an event stands in the log that a checkpoint was signed for (RFC 9162, section 2.1.3).',
  z.strictObject({
    index: z.int().min(0).describe('Place of the event in the log, from 0.'),
    size: z.int().min(1).describe('Size of the tree.'),
    leaf: hashShown('Leaf of the event: the leaf hash of RFC 6962 already. Do not hash it again.'),
    hashes: z.array(hashShown('A sibling.')).max(64).describe('From the leaf up.'),
    root: hashShown('Root of the tree. Compare with the signed one.'),
  }),
);

const ConsistencyShown = component(
  'ConsistencyProof',
  'That the log of the older checkpoint is the beginning of the newer one (RFC 9162, section 2.1.4).',
  z.strictObject({
    fromSize: z.int().min(1).describe('Size of the older tree.'),
    toSize: z.int().min(1).describe('Size of the newer tree.'),
    hashes: z.array(hashShown('A node.')).max(128).describe('In the order of RFC 9162.'),
    fromRoot: hashShown('Root of the older tree. Compare with the signed one.'),
    toRoot: hashShown('Root of the newer tree. Compare with the signed one.'),
  }),
);

const LEAF = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';
const ROOT = 'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125';
const ORIGIN = `throughline/demo/${EXAMPLE_HEAD.logId}`;

/** An event, and where its command lies: behind what is before it on the path, up to its last event. */
interface EventInCommand {
  readonly event: RecordedEvent;
  readonly from: Position;
  readonly to: Position;
}

/** Proofs about the log, for readers who trust no one. */
@ApiTags('Proof')
@Controller('v1')
export class ProofsController {
  constructor(
    @Inject(Checkpoints) private readonly checkpoints: Checkpoints,
    @Inject(LOG_TREE) private readonly tree: LogTree,
    @Inject(EVENT_LOG) private readonly log: EventLog,
    @Inject(Replay) private readonly replay: Replay,
    @Inject(Disclosing) private readonly disclosing: Disclosing,
  ) {}

  @Get('checkpoint')
  @MeteredRoute({
    summary: 'Sign the log as it is now',
    description: 'The tree has a leaf for each event of the log, in its order, those of facilities and packs included.',
    roles: MAY_REPLAY,
  })
  @ApiAnswer('A signed checkpoint.', CheckpointShown, {
    origin: ORIGIN,
    size: 2,
    root: ROOT,
    note: `${ORIGIN}\n2\n+sVCA+fMaWzw38tCySodnbr3CtnmIfS9jZhmLwDjwSU=\n\n— throughline/demo 2x0vMXm4…\n`,
    key: 'throughline/demo+db1d2f31+AQ2rR4kOaW1q0sJc8yHnXwT5bUe7LzPdGf3iKmQo9xA=',
  })
  signCheckpoint(): Promise<z.infer<typeof CheckpointShown>> {
    return this.checkpoints.newest();
  }

  @Get('proofs/inclusion')
  @MeteredRoute({
    summary: 'Prove that an event is in the log',
    roles: MAY_REPLAY,
    problems: [eventUnknown, treeSmaller, eventAfterCheckpoint, proofsNotKept, disclosureNotRecorded],
  })
  @ApiAnswer('The proof.', InclusionShown, { index: 1, size: 2, leaf: LEAF, hashes: [LEAF], root: ROOT })
  async proveInclusion(
    @FromQuery() terms: InclusionTerms,
    @Caller() caller: CallerContext,
    @Res({ passthrough: true }) reply: KitReply,
  ): Promise<z.infer<typeof InclusionShown>> {
    const found = await this.#eventOf(terms);
    if (!found || !(await this.replay.maySee(found.event.stream, caller.facilities))) throw new Refusal(eventUnknown);
    const { event, from, to } = found;
    await this.tree.grow();
    const size = this.#sizeOf(terms.size, 'query:size');
    const index = this.tree.indexOf(event);
    if (index === null) throw new Refusal(proofsNotKept);
    if (index >= size) throw new Refusal(eventAfterCheckpoint);
    const hashes = this.tree.inclusion(index, size).map(hexOf);
    // A proof is given of any event of a client whom the caller may see, at whatever facility.
    const reading = { facilities: 'all', filter: { ...EVERYTHING, clientIds: [terms.clientId] } } as const;
    await this.disclosing.begin({ caller, terms, reading, what: 'proof of an event', from, to, reply });
    return { index, size, leaf: event.leaf, hashes, root: hexOf(this.tree.root(size)) };
  }

  @Get('proofs/consistency')
  @MeteredRoute({
    summary: 'Prove that a checkpoint still holds',
    roles: MAY_REPLAY,
    problems: [treeSmaller],
  })
  @ApiAnswer('The proof.', ConsistencyShown, { fromSize: 1, toSize: 2, hashes: [LEAF], fromRoot: LEAF, toRoot: ROOT })
  async proveConsistency(@FromQuery() terms: ConsistencyTerms): Promise<z.infer<typeof ConsistencyShown>> {
    await this.tree.grow();
    const toSize = this.#sizeOf(terms.toSize, 'query:toSize');
    const { fromSize } = terms;
    if (fromSize > toSize) throw new Refusal(treeSmaller, { at: 'query:fromSize' });
    const hashes = this.tree.consistency(fromSize, toSize).map(hexOf);
    const [fromRoot, toRoot] = [fromSize, toSize].map((size) => hexOf(this.tree.root(size))) as [string, string];
    return { fromSize, toSize, hashes, fromRoot, toRoot };
  }

  async #eventOf({ clientId, revision }: InclusionTerms): Promise<EventInCommand | null> {
    let from: Position = START;
    for await (const command of streamCommands(this.log, carePathStream(clientId))) {
      const { revision: last, position: to } = lastOf(command);
      const event = command.find((one) => one.revision === revision);
      if (event) return { event, from, to };
      if (last > revision) return null;
      from = to;
    }
    return null;
  }

  #sizeOf(asked: number | undefined, at: string): number {
    if (asked !== undefined && asked > this.tree.size) throw new Refusal(treeSmaller, { at });
    return asked ?? this.tree.size;
  }
}
