import { defineProblem, Refusal } from '@throughline/kernel';
import type { DataOf, OrganizationEvent } from './events.js';

export const packVersionTaken = defineProblem({
  code: 'pack-version-taken',
  kind: 'conflict',
  at: '/version',
  sentence: 'This version is published already with other content. Raise the version of the pack.',
});

export type PublishedPack = DataOf<'RulePackPublished'>;

/** Folds one event of a pack's stream. Total: events of other kinds change nothing. */
export function evolveRulePack(published: PublishedPack | null, event: OrganizationEvent): PublishedPack | null {
  return event.type === 'RulePackPublished' ? event.data : published;
}

/** Publishes a pack once. A published version is never edited: publishing other bytes under it is refused. */
export function publishPack(command: PublishedPack, published: PublishedPack | null): readonly OrganizationEvent[] {
  if (!published) return [{ type: 'RulePackPublished', data: command }];
  if (published.pack.sha256 === command.pack.sha256) return [];
  throw new Refusal(packVersionTaken);
}
