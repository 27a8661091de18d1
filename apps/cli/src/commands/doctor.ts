import { DatabaseSync } from 'node:sqlite';
import { API_VERSION, type ServiceSettings } from '@throughline/api';
import { hasRecords, placesOf, type Records, recordsAt } from '@throughline/embedded';
import { CommandFailure } from '../command-failure.js';
import { styled } from '../console/terminal.js';
import { checkAgreement, checkNoneLost } from '../doctor/agreement.js';
import { type Check, ok } from '../doctor/check.js';
import { checkIntegrity } from '../doctor/integrity.js';
import { checkModes, checkRoom } from '../doctor/files.js';
import { checkDurability, checkRecords } from '../doctor/records.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import type { CommandContext } from '../command-context.js';
import { settingsFor } from '../settings.js';

/** Looks at everything and records nothing. Ends with 1 when something fails, with 0 when there are warnings only. */
export async function doctor(
  options: { readonly data?: string; readonly json?: true },
  context: CommandContext,
): Promise<ExitCode> {
  const settings = settingsFor(options, context);
  const records = recordsAt(settings);
  const lost = await checkNoneLost(records);
  if (lost === null && !(await hasRecords(records))) {
    throw new CommandFailure(
      'log-missing',
      `There is no log in ${settings.dataDirectory} yet. Start the service or make a demo first.`,
      { exit: EXIT.environment },
    );
  }
  const checks = lost ? [checkVersions(), lost] : await everyCheck(records, settings);
  for (const check of checks) context.terminal.out(options.json ? JSON.stringify(check) : lineOf(check, context));
  return checks.some(({ state }) => state === 'fail') ? EXIT.refused : EXIT.done;
}

async function everyCheck(
  records: Records,
  { dataDirectory, profile }: Pick<ServiceSettings, 'dataDirectory' | 'profile'>,
): Promise<readonly Check[]> {
  const { files } = records;
  return [
    checkVersions(),
    checkProfile(profile, records),
    checkRoom(dataDirectory),
    ...checkModes(files),
    await checkDurability(records),
    ...checkIntegrity(records),
    await checkAgreement(records),
    ...(await checkRecords(records)),
  ];
}

function checkProfile(profile: ServiceSettings['profile'], records: Records): Check {
  const places = placesOf(records);
  const { log, views, identities } = places;
  const text = `The profile is ${profile}: log at ${log}, views at ${views}, identities at ${identities}.`;
  return ok('profile', text, { profile, ...places });
}

function checkVersions(): Check {
  const database = new DatabaseSync(':memory:');
  const { sqlite } = database.prepare('SELECT sqlite_version() AS sqlite').get() as { sqlite: string };
  database.close();
  const node = process.versions.node;
  return ok('versions', `Throughline ${API_VERSION}, Node.js ${node}, SQLite ${sqlite}.`, {
    throughline: API_VERSION,
    node,
    sqlite,
  });
}

const STYLES = { ok: 'green', warn: 'yellow', fail: 'red' } as const;
const lineOf = ({ state, name, text }: Check, { terminal }: CommandContext): string =>
  `${styled(terminal, STYLES[state], state.padEnd(4))}  ${name.padEnd(12)}${text}`;
