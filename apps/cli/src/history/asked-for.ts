import { CARE_PATH_SCHEMAS } from '@throughline/care-path';
import type { ReadableLog } from '@throughline/event-store';
import { type FacilityScope, facilityUnknown, UnreadableEvent } from '@throughline/kernel';
import { LogDirectory } from '@throughline/organization-application';
import { CommandFailure } from '../command-failure.js';
import { EXIT } from '../exit-codes.js';

/**
 * Facilities of a log. Throws `facility-unknown`: a file that stays empty would not tell that a code is wrong. A damaged event of
 * the organization is thrown (`UnreadableEvent`) only where a facility may be behind it.
 */
export async function facilitiesAskedFor(
  log: ReadableLog,
  codes: readonly string[] | undefined,
): Promise<FacilityScope> {
  if (codes === undefined) return 'all';
  const directory = new LogDirectory(log);
  const damaged = await directory.catchUp().then(() => null, unreadableEvent);
  const unknown = codes.find((code) => !directory.facility(code));
  if (unknown === undefined) return codes;
  if (damaged) throw damaged;
  const known = directory.facilities().map(({ code }) => code);
  throw usage(facilityUnknown.code, `There is no facility ${unknown}. There are: ${known.join(', ')}.`);
}

function unreadableEvent(error: unknown): UnreadableEvent {
  if (error instanceof UnreadableEvent) return error;
  throw error;
}

/** Throws `type-unknown`. */
export function typesAskedFor(types: readonly string[] | undefined): readonly string[] | null {
  const unknown = types?.find((type) => !(type in CARE_PATH_SCHEMAS));
  if (unknown === undefined) return types ?? null;
  throw usage('type-unknown', `There is no event type ${unknown}. docs/reference/events.md lists them.`);
}

const usage = (code: string, sentence: string) => new CommandFailure(code, sentence, { exit: EXIT.usage });
