import type { OrganisationEvent, PublishedPack } from '@throughline/organisation';

/** Folds one event of a pack's stream. Total: events of other kinds change nothing. */
export function evolveRulePack(published: PublishedPack | null, event: OrganisationEvent): PublishedPack | null {
  return event.type === 'RulePackPublished' ? event.data : published;
}
