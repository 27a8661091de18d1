import { type FacilityScope, isRole, ROLES, CODE } from '@throughline/kernel';
import { canSignIn } from '@throughline/embedded';
import { mintDemoToken } from '@throughline/api';
import { CommandFailure } from '../command-failure.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import type { CommandContext } from '../command-context.js';
import { assertDemoIssuer, settingsFor } from '../settings.js';

export interface TokenOptions {
  readonly role: string;
  readonly facility: string;
  readonly ttl: string;
  readonly data?: string;
}

/** Prints a token and nothing else, so that `TOKEN=$(throughline token ...)` works. */
export async function token(options: TokenOptions, context: CommandContext): Promise<ExitCode> {
  const settings = settingsFor(options, context);
  assertDemoIssuer(settings);
  const { dataDirectory, tenant } = settings;
  const { role, facility, ttl } = options;
  if (!isRole(role)) throw usage('role-unknown', `There is no role of this name. Use one of ${ROLES.join(', ')}.`);
  const request = {
    dataDirectory,
    tenant,
    roles: [role],
    facilities: facilitiesIn(facility),
    lifetimeSeconds: secondsIn(ttl),
  } as const;
  assertSomethingThere(dataDirectory);
  context.terminal.out(await mintDemoToken(request));
  return EXIT.done;
}

/** A token signs in to one data directory only; where there is none, the name is most likely a slip, and nothing is made for it. */
function assertSomethingThere(dataDirectory: string): void {
  if (canSignIn(dataDirectory)) return;
  const sentence = `There is nothing in ${dataDirectory} that a token could sign in to. "npm run -s throughline -- start" makes it; --data names another place.`;
  throw new CommandFailure('data-directory-missing', sentence, { exit: EXIT.environment });
}

const usage = (code: string, sentence: string) => new CommandFailure(code, sentence, { exit: EXIT.usage });

function facilitiesIn(text: string): FacilityScope {
  if (text === 'all') return 'all';
  const codes = text.split(',').map((code) => code.trim());
  if (codes.every((code) => CODE.test(code))) return codes;
  throw usage('facility-malformed', 'Give the code of a facility, e.g. DAL, several with commas, or all.');
}

const LIFETIME_SECONDS_MAX = 90 * 86_400;
const UNITS = { s: 1, m: 60, h: 3_600, d: 86_400 } as const;

export function secondsIn(text: string): number {
  const found = /^(\d{1,8})([smhd])$/.exec(text);
  const seconds = found ? Number(found[1]) * UNITS[found[2] as keyof typeof UNITS] : 0;
  if (seconds > 0 && seconds <= LIFETIME_SECONDS_MAX) return seconds;
  throw usage('duration-malformed', 'Give a duration of at most 90 days as 90s, 30m, 12h or 7d.');
}
