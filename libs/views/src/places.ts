import {
  endedByDeath,
  type Entry,
  openPlacement,
  type OpenPlacement,
  type Path,
  type Place,
  situationBefore,
} from '@throughline/care-path';

/** The placement that an entry concerns, just before it and just after. */
export interface PlacementContext {
  readonly before: OpenPlacement | undefined;
  readonly after: OpenPlacement | undefined;
}

export function placementAt(path: Path, index: number): PlacementContext {
  const { body, after, active } = path.entries[index] as Entry;
  if (body.kind === 'DeathRecorded')
    return { before: endedByDeath(situationBefore(path.entries, index)), after: undefined };
  const placementId = 'placementId' in body ? body.placementId : null;
  return {
    before: openPlacement(situationBefore(path.entries, index), placementId),
    after: active ? openPlacement(after, placementId) : undefined,
  };
}

export interface Places {
  readonly from: Place | null;
  readonly to: Place | null;
}

/** Where an entry finds its placement and where it leaves it; an entry without a place on the path says where it meant. */
export function placesOf(path: Path, index: number): Places {
  const { body, derived } = path.entries[index] as Entry;
  const { before, after } = placementAt(path, index);
  const asserted = 'to' in body ? body.to : null;
  return {
    from: derived.from ?? (body.kind === 'Admitted' ? null : (before?.place ?? null)),
    to: derived.to ?? after?.place ?? asserted,
  };
}
