import { refreshableName } from '../layout/refreshable.js';
import { type TopicKey, TOPICS } from '../layout/topics.js';
import { PublicationError } from './publication-errors.js';

interface Missing {
  readonly missing: readonly TopicKey[];
  /** Topics that are filled again from the log once they are made. */
  readonly refill: readonly TopicKey[];
  /** Whether any topic holds what was published before. */
  readonly published: boolean;
}

/**
 * Throws `topic-missing` for a topic that has gone while others hold what was published: made anew it would stand there
 * without its rows, and nobody could tell. Where nothing was published yet, all of them may be made.
 */
export function assertMayBeMade({ missing, refill, published }: Missing): void {
  // Without a checkpoint the publisher refuses by itself to go on.
  const lost = missing.find((topic) => topic !== 'checkpoint' && !refill.includes(topic));
  if (lost !== undefined && published) throw topicGone(lost);
}

/** Throws `topic-missing` for a topic whose filling was begun and not ended, unless it is filled again now. */
export function assertFilled(refilling: readonly TopicKey[], refill: readonly TopicKey[]): void {
  const partly = refilling.find((topic) => !refill.includes(topic));
  if (partly === undefined) return;
  throw new PublicationError(
    'topic-missing',
    `The topic ${TOPICS[partly].name} was being filled again, and that did not come to its end. ${remedy(partly)}.`,
  );
}

const topicGone = (topic: TopicKey) =>
  new PublicationError(
    'topic-missing',
    `The topic ${TOPICS[topic].name} is gone, and others hold what was published. ${remedy(topic)}: it makes the topic and fills it from the log.`,
  );

const remedy = (topic: TopicKey): string =>
  `End this publisher, then run \`throughline publish --refresh ${refreshableName(topic)} --once\``;
