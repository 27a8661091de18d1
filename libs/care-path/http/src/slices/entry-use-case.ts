import type { Type } from '@nestjs/common';
import { type AssertedEntry, type EntryKind, type Path, recordEntry } from '@throughline/care-path';
import type { DeclaredProblem } from '@throughline/nest-kit';
import { RecordingBody, type RecordingTermsBody } from '../fields/recording-body.js';
import type { Roles } from '../roles.js';
import type { FacilityScope } from '@throughline/care-path-application';
import { carePathSlice, type CarePathSlice } from './care-path-slice.js';
import { assertFacilityWithin, type EntryContext, entryContext } from './entry-context.js';
import { pathProblems } from './problems.js';

/** Recording one kind of entry. The same body and mapping serve the recording, a proposal of it, and its correction. */
export interface EntryUseCase<Request extends RecordingTermsBody = RecordingTermsBody> {
  readonly command: string;
  readonly path: string;
  readonly summary: string;
  readonly description?: string;
  readonly roles: Roles;
  readonly body: Type<Request>;
  readonly kinds: readonly EntryKind[];
  /** How proposals call it; null for what no pack judges. */
  readonly move: string | null;
  readonly problems?: readonly DeclaredProblem[];
  /** Where it happened, for a body that need not say so. Refuses what the caller may not name. */
  facilityOf?(body: Request, path: Path, scope: FacilityScope): string;
  asserted(body: Request, context: EntryContext): AssertedEntry;
}

export interface EntrySlice<Request extends RecordingTermsBody> extends CarePathSlice<Request> {
  readonly useCase: EntryUseCase<Request>;
}

export function entrySlice<Request extends RecordingTermsBody>(useCase: EntryUseCase<Request>): EntrySlice<Request> {
  const { command, path, summary, description, roles, body, move, problems = [] } = useCase;
  const slice = carePathSlice<Request>({
    command,
    path,
    tag: 'Care paths',
    summary,
    ...(description !== undefined && { description }),
    roles,
    body,
    problems: [...pathProblems.recording, ...(move === null ? [] : pathProblems.judging), ...problems],
    decide: (asked) => (pathNow, context) => {
      const facilityId = facilityNamed(useCase, asked.body, pathNow, asked.caller.facilities);
      const entered = entryContext({ body: asked.body, facilityId, path: pathNow, context, asked });
      return recordEntry({ ...entered.terms, entry: useCase.asserted(asked.body, entered) }, pathNow, context);
    },
  });
  return { ...slice, useCase };
}

export function facilityNamed<Request extends RecordingTermsBody>(
  useCase: EntryUseCase<Request>,
  body: Request,
  path: Path,
  scope: FacilityScope,
): string {
  if (useCase.facilityOf) return useCase.facilityOf(body, path, scope);
  if (!(body instanceof RecordingBody)) throw new TypeError(`${useCase.command} does not say where it happened.`);
  return assertFacilityWithin(scope, body.facilityId);
}
