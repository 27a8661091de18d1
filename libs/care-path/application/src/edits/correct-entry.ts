import {
  correctEntry as correct,
  type CorrectEntry as Correction,
  type CorrectionReason,
  type DecisionContext,
  type EntryBody,
  type Path,
  versionSeen,
} from '@throughline/care-path';
import { defineProblem, Refusal } from '@throughline/kernel';
import type { RequestContext, Decide } from '../care-paths.js';
import { pointingBelow } from '../described-refusal.js';
import { entryContext } from '../entries/entry-context.js';
import type { EntryRequest } from '../entries/entry-request.js';
import { facilityNamed } from '../entries/entry-use-case.js';
import { commandOfKind, type EntryCommand, useCaseOf } from '../entries/every-entry.js';
import { pathWithout } from './path-without.js';

export const planNotCorrectable = defineProblem({
  code: 'plan-not-correctable',
  at: '/fulfills',
  sentence: 'A correction cannot change which planned move the entry carried out. Omit `fulfills`.',
});

export interface CorrectionRequest {
  readonly entryId: string;
  /** The version that was seen. */
  readonly replaces: string;
  readonly correction: CorrectionReason;
  /** The whole entry as it should have been, read as what records an entry of that kind; `path` is as earlier edits leave it. */
  entryFor(command: EntryCommand, path: Path): EntryRequest;
}

const OWN_FIELDS = ['/entryId', '/replaces', '/correction', '/entry'];

/** Restates a whole entry; what it replaces stays readable, struck through. An omitted placement does not change. */
export const correctEntry =
  (request: CorrectionRequest): Decide =>
  (path, context, requestContext) =>
    pointingBelow(
      '/entry',
      () => correct(correctionOf(request, requestContext, { path, working: path }, context), path, context),
      OWN_FIELDS,
    );

/** `working` is the path as earlier edits of the same command leave it. */
export function correctionOf(
  request: CorrectionRequest,
  requestContext: RequestContext,
  { path, working }: { readonly path: Path; readonly working: Path },
  context: DecisionContext,
): Correction {
  const { entryId, replaces, correction } = request;
  const old = versionSeen(path, entryId, replaces).body;
  const command = commandOfKind(old.kind);
  const useCase = useCaseOf(command);
  const entry = request.entryFor(command, working);
  if (typeof entry.fulfills === 'string') throw new Refusal(planNotCorrectable);
  const others = pathWithout(working, entryId);
  const facilityId = facilityNamed(useCase, entry, others, requestContext.facilities);
  const placementKept = placementOf(old);
  const entered = entryContext({
    request: entry,
    kind: old.kind,
    facilityId,
    path: others,
    context,
    requestContext,
    placementKept,
  });
  return { ...entered.terms, entryId, replaces, correction, entry: useCase.asserted(entry, entered) };
}

const placementOf = (old: EntryBody): string | null => ('placementId' in old ? old.placementId : null);
