/** Partitions of every topic that is ordered by client. Fixed when a topic is created: another count moves every key. */
export const PARTITIONS = 64;

/** The largest batch that a topic takes, in bytes. We split below it, so that the broker never has to refuse one. */
export const BATCH_BYTES_MAX = 4_194_304;

/** How long a tombstone stays readable, in milliseconds: a reader from the beginning must finish within seven days. */
const TOMBSTONE_MS = 604_800_000;

/** A topic as it must be. The publisher creates what is absent, and compares the rest at every start. */
export interface TopicLayout {
  readonly name: string;
  /** What it is for, in one sentence. */
  readonly purpose: string;
  /** What the key of a record is, in words. */
  readonly key: string;
  readonly partitions: number;
  readonly compacted: boolean;
  /** Topic configuration, by Kafka's names. */
  readonly config: Readonly<Record<string, string>>;
}

const keptForever = { 'retention.ms': '-1', 'retention.bytes': '-1', 'max.message.bytes': String(BATCH_BYTES_MAX) };
const keptAll = { 'cleanup.policy': 'delete', ...keptForever };
const keptLast = { 'cleanup.policy': 'compact', 'delete.retention.ms': String(TOMBSTONE_MS), ...keptForever };

const byClient = { partitions: PARTITIONS };
const inOrder = { partitions: 1 };

/** Every topic that we write. The names carry a version: a change that breaks readers makes a new topic beside the old. */
export const TOPICS = {
  events: {
    name: 'throughline.care-path.events.v1',
    purpose: 'Every public event of every care path, in the bytes that the log stores.',
    key: 'clientId',
    compacted: false,
    config: keptAll,
    ...byClient,
  },
  placements: {
    name: 'throughline.placements.v1',
    purpose: 'One record for each placement, again whenever an entry, a correction or a voiding changes it.',
    key: 'placementId',
    compacted: true,
    config: keptLast,
    ...byClient,
  },
  moves: {
    name: 'throughline.moves.v1',
    purpose:
      'One record for each move that a rule pack checked: the verdict, the entries that it relied on, both times, lateness and corrections.',
    key: 'entryId',
    compacted: true,
    config: keptLast,
    ...byClient,
  },
  levelOfCare: {
    name: 'throughline.level-of-care.current.v1',
    purpose:
      'The current placements of each client: level, track, phase, program, status and since when. A client without an open placement has an empty list.',
    key: 'clientId',
    compacted: true,
    config: keptLast,
    ...byClient,
  },
  reference: {
    name: 'throughline.reference.v1',
    purpose: 'Levels, coded reasons, programs, facilities and rule packs.',
    key: 'kind and full identity, such as `level/<system>/<code>` or `reason/<pack>@<version>/<list>/<code>`',
    compacted: true,
    config: keptLast,
    ...inOrder,
  },
  checkpoint: {
    name: 'throughline.publisher.checkpoint',
    purpose: 'How far the publisher has come, written in the same transaction as the records.',
    key: 'shard of the publisher',
    compacted: true,
    // Small segments: a publisher that starts reads this topic, and only closed segments are compacted.
    config: { ...keptLast, 'segment.bytes': '4194304' },
    ...inOrder,
  },
} as const satisfies Readonly<Record<string, TopicLayout>>;

export type TopicKey = keyof typeof TOPICS;
export const TOPIC_KEYS = Object.keys(TOPICS) as readonly TopicKey[];
