import { readSettings, type ServiceSettings, unknownSettings } from '@throughline/api';
import { isBesideIssuer } from '@throughline/embedded';
import { CommandFailure } from './command-failure.js';
import { EXIT } from './exit-codes.js';
import type { CommandContext } from './command-context.js';

/** Settings of the command line beside those of the service. */
const OWN_SETTINGS: readonly string[] = ['THROUGHLINE_DEMO', 'THROUGHLINE_DEBUG', 'THROUGHLINE_TOKEN'];

/** The service's settings as the environment and `--data` have them. A name that is no setting is said, most often it is a slip. */
export function settingsFor(options: { readonly data?: string }, { env, terminal }: CommandContext): ServiceSettings {
  for (const name of unknownSettings(env))
    if (!OWN_SETTINGS.includes(name)) terminal.note(`throughline: ${name} is no setting and is ignored.`);
  return readSettings(options.data === undefined ? env : { ...env, THROUGHLINE_DATA: options.data });
}

/** Commands that need the demo issuer, e.g. for a token, are of no use beside a real one. */
export function assertDemoIssuer({ access, dataDirectory }: ServiceSettings): void {
  if (access.kind !== 'demo') throw issuerElsewhere('A real issuer is configured (THROUGHLINE_ISSUER)');
  if (isBesideIssuer(dataDirectory))
    throw issuerElsewhere('The service of this data directory was last started with a real issuer');
}

const issuerElsewhere = (why: string): CommandFailure =>
  new CommandFailure('demo-issuer-off', `${why}. Get a token from that issuer.`, { exit: EXIT.refused });

/** What a command that we suggest must carry to speak of the same data directory, from whatever terminal it is typed in. */
export function sameDataOption({ dataDirectory }: ServiceSettings): string {
  if (dataDirectory === readSettings({}).dataDirectory) return '';
  return ` --data ${asTyped(dataDirectory)}`;
}

/** One word of a command line, in quotes where a shell would read it as something else. */
export const asTyped = (text: string): string =>
  /^[\w/.:+-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
