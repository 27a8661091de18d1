import type { TopicKey } from './topics.js';

/** The topics that can be filled again from the log, as the command line names them. */
export const REFRESHABLE = {
  events: 'events',
  placements: 'placements',
  moves: 'moves',
  'level-of-care': 'levelOfCare',
  reference: 'reference',
} as const satisfies Readonly<Record<string, TopicKey>>;
export type Refreshable = keyof typeof REFRESHABLE;

export const refreshableName = (topic: TopicKey): string =>
  Object.entries(REFRESHABLE).find(([, key]) => key === topic)?.[0] ?? topic;
