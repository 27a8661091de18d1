import { type AssertedEntry, type EntryKind, type Path, recordEntry } from '@throughline/care-path';
import type { Decide } from '../care-paths.js';
import type { FacilityScope } from '@throughline/kernel';
import { assertFacilityWithin, type EntryContext, entryContext } from './entry-context.js';
import type { EntryRequest } from './entry-request.js';

/** Recording one kind of entry. The same mapping serves the recording, a proposal of it, and its correction, whoever calls. */
export interface EntryUseCase<Request extends EntryRequest = EntryRequest> {
  readonly kinds: readonly EntryKind[];
  /** How proposals call it; null for what no pack judges. */
  readonly move: string | null;
  /** Where it happened, for a request that need not say so. */
  facilityOf?(request: Request, path: Path): string;
  asserted(request: Request, context: EntryContext): AssertedEntry;
}

/** Decides to record such an entry as the request says. */
export const recording =
  <Request extends EntryRequest>(useCase: EntryUseCase<Request>, request: Request): Decide =>
  (path, context, requestContext) => {
    const facilityId = facilityNamed(useCase, request, path, requestContext.facilities);
    const entered = entryContext({ request, kind: kindOf(useCase), facilityId, path, context, requestContext });
    const takeOver = request.takeOver === true;
    return recordEntry({ ...entered.terms, takeOver, entry: useCase.asserted(request, entered) }, path, context);
  };

/** Kinds of one use case concern a placement alike: any of them will do for finding it. */
export const kindOf = ({ kinds }: Pick<EntryUseCase, 'kinds'>): EntryKind => kinds[0] as EntryKind;

export function facilityNamed<Request extends EntryRequest>(
  useCase: EntryUseCase<Request>,
  request: Request,
  path: Path,
  scope: FacilityScope,
): string {
  if (useCase.facilityOf) return useCase.facilityOf(request, path);
  const { facilityId } = request as { facilityId?: unknown };
  if (typeof facilityId !== 'string') throw new TypeError(`${useCase.kinds[0]} does not say where it happened.`);
  return assertFacilityWithin(scope, facilityId);
}
