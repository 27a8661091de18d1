import { defineProblem, eventIdOf, Refusal } from '@throughline/kernel';
import { type Decided, recordOnly } from '../decided.js';
import type { DecisionContext } from '../decision-context.js';
import { ERASED_BEFORE, type ErasureDecline, type ErasureGround } from '../erasure-events.js';
import type { OtherData } from '../events.js';
import { assertNotErased } from '../facilities.js';
import { currentSituation, type Erasure, isOnHold, type Path } from '../path.js';
import { facilityOfRecord } from './hold-record.js';

export const legalHoldStands = defineProblem({
  code: 'legal-hold-stands',
  kind: 'conflict',
  sentence:
    'A legal hold is active on this record, so it cannot be erased. Ask a director to lift the hold when its matter is closed.',
});

/** An erased client can never be discharged, so a census would count them forever. Source: OWN. */
export const clientInCare = defineProblem({
  code: 'client-in-care',
  kind: 'conflict',
  sentence: 'The client is still in care or in aftercare. Record how that ended first, then ask for the erasure again.',
});

export const erasureWaiting = defineProblem({
  code: 'erasure-waiting',
  kind: 'conflict',
  sentence: 'An erasure of this record waits for its answer already. Confirm or decline that one.',
});

export const erasureUnknown = defineProblem({
  code: 'erasure-unknown',
  kind: 'not-found',
  at: 'path:erasureId',
  sentence: 'There is no such request for erasure of this record. Read the list of erasures, and use the ID of one.',
});

export const erasureAnswered = defineProblem({
  code: 'erasure-answered',
  kind: 'conflict',
  sentence: 'This request for erasure was confirmed or declined already. Read the list of erasures.',
});

export const groundDiffers = defineProblem({
  code: 'ground-differs',
  at: '/ground',
  sentence: 'The erasure was asked for on another ground. Read the request, and confirm it with its own ground.',
});

export const confirmerIsAsker = defineProblem({
  code: 'confirmer-is-asker',
  kind: 'forbidden',
  sentence: 'You asked for this erasure yourself. Ask another director to confirm it.',
});

/** Asks for the erasure of the whole record. Nothing changes until a second person confirms it. */
export function requestErasure({ ground }: { readonly ground: ErasureGround }, path: Path): Decided {
  assertErasable(path);
  if ([...path.erasures.values()].some(({ state }) => state === 'waiting')) throw new Refusal(erasureWaiting);
  return recordOnly({ type: 'ErasureRequested', data: { facilityId: facilityOfRecord(path), ground } });
}

/** The fence: from here on nothing is recorded on the path. Asked again as things stand now: a hold may have come since. */
export function confirmErasure(
  { erasureId, ground }: { readonly erasureId: string; readonly ground: ErasureGround },
  path: Path,
  context: DecisionContext,
): Decided {
  const { actor, data } = waiting(erasureId, path);
  if (actor.id === context.actor.id) throw new Refusal(confirmerIsAsker);
  if (data.ground !== ground) throw new Refusal(groundDiffers);
  assertErasable(path);
  return recordOnly({ type: 'ErasureStarted', data: { erasureId, facilityId: data.facilityId } });
}

export function declineErasure(
  { erasureId, reason }: { readonly erasureId: string; readonly reason: ErasureDecline },
  path: Path,
): Decided {
  const { data } = waiting(erasureId, path);
  return recordOnly({ type: 'ErasureDeclined', data: { erasureId, facilityId: data.facilityId, reason } });
}

/** What the vault has destroyed: the last thing that is said of a client. */
export type Destroyed = Pick<OtherData<'ErasureCompleted'>, 'keyId' | 'keyDestroyedAt' | 'purged'>;

/** Says that nothing is left. Again changes nothing, and neither does it while nothing has started. */
export function completeErasure(destroyed: Destroyed, path: Path): Decided {
  const started = [...path.erasures].find(([, { state }]) => state === 'started');
  if (!started) return recordOnly();
  const [erasureId, { data }] = started;
  return recordOnly({ type: 'ErasureCompleted', data: { erasureId, facilityId: data.facilityId, ...destroyed } });
}

/** Says once more what an older log that came back does not know: that this client was erased. */
export function recordErasedBefore(destroyed: Destroyed, path: Path, { commandId }: DecisionContext): Decided {
  if (path.erased) return completeErasure(destroyed, path);
  const facilityId = facilityOfRecord(path);
  const about = { erasureId: eventIdOf(commandId, 0), facilityId };
  return recordOnly(
    { type: 'ErasureRequested', data: { facilityId, ground: ERASED_BEFORE } },
    { type: 'ErasureStarted', data: about },
    { type: 'ErasureCompleted', data: { ...about, ...destroyed } },
  );
}

function assertErasable(path: Path): void {
  assertNotErased(path);
  if (isOnHold(path)) throw new Refusal(legalHoldStands);
  if (currentSituation(path).placements.length > 0) throw new Refusal(clientInCare);
}

function waiting(erasureId: string, path: Path): Erasure {
  const erasure = path.erasures.get(erasureId);
  if (!erasure) throw new Refusal(erasureUnknown);
  if (erasure.state !== 'waiting') throw new Refusal(erasureAnswered);
  return erasure;
}
