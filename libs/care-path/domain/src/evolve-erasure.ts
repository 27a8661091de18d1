import type { ERASURE_SCHEMAS } from './erasure-events.js';
import type { CarePathEvent } from './events.js';
import type { Erasure, Path, Recording } from './path.js';

type ErasureEvent = Extract<CarePathEvent, { type: keyof typeof ERASURE_SCHEMAS }>;

/** Folds what is said of the record itself. No entry changes, and so no placement and no census. */
export function evolveErasure(path: Path, recording: Recording, event: ErasureEvent): void {
  switch (event.type) {
    case 'LegalHoldPlaced':
      path.legalHolds.set(recording.versionId, { ...recording, data: event.data, lifted: null });
      return;
    case 'LegalHoldLifted':
      return lift(path, recording, event.data.holdId);
    case 'ErasureRequested': {
      const unanswered = { state: 'waiting', answered: null, declined: null, completed: null } as const;
      path.erasures.set(recording.versionId, { ...recording, data: event.data, ...unanswered });
      return;
    }
    case 'ErasureDeclined':
      return change(path, event.data.erasureId, {
        state: 'declined',
        answered: recording,
        declined: event.data.reason,
      });
    case 'ErasureStarted':
      change(path, event.data.erasureId, { state: 'started', answered: recording });
      return start(path, recording);
    case 'ErasureCompleted':
      return change(path, event.data.erasureId, { state: 'completed', completed: recording });
  }
}

/** Nobody can answer or carry out anything any more: what waits is withdrawn, what is planned canceled. */
function start(path: Path, recording: Recording): void {
  path.erased = recording;
  // What the path still asks for ends with it.
  path.touchedFrom = 0;
  for (const [id, proposal] of path.proposals)
    if (proposal.state === 'waiting')
      path.proposals.set(id, { ...proposal, state: 'withdrawn', closed: { ...recording, reason: null } });
  for (const [id, plan] of path.plans)
    if (plan.state === 'planned') path.plans.set(id, { ...plan, state: 'canceled', closed: recording });
}

function lift(path: Path, recording: Recording, holdId: string): void {
  const hold = path.legalHolds.get(holdId);
  if (hold) path.legalHolds.set(holdId, { ...hold, lifted: recording });
}

function change(path: Path, erasureId: string, changed: Partial<Erasure>): void {
  const erasure = path.erasures.get(erasureId);
  if (erasure) path.erasures.set(erasureId, { ...erasure, ...changed });
}
