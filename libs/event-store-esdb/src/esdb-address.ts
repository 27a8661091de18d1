import { EsdbRefused } from './esdb-errors.js';

/**
 * What the client reads of a connection string, but for `throwOnAppendFailure`: an append that was refused would look stored
 * under it. The client prints the whole string, password included, beside any other option.
 */
const OPTIONS: ReadonlySet<string> = new Set([
  'connectionname',
  'defaultdeadline',
  'discoveryinterval',
  'gossiptimeout',
  'keepaliveinterval',
  'keepalivetimeout',
  'maxdiscoverattempts',
  'nodepreference',
  'tls',
  'tlscafile',
  'tlsverifycert',
  'usercertfile',
  'userkeyfile',
]);

/**
 * A connection string as the client takes it: `kurrentdb://` and `kurrentdb+discover://`, as servers from 25 on call
 * themselves, are the same protocol. Throws `EsdbRefused`, which names the option and never repeats the string.
 */
export function clientAddressOf(address: string): string {
  for (const [name, value] of optionsOf(address)) assertOption(name, value);
  return address.trim().replace(/^kurrent(?:db)?(\+discover)?:\/\//, 'esdb$1://');
}

function assertOption(name: string, value: string): void {
  const flat = name.toLowerCase().replaceAll(/[_-]/g, '');
  if (!OPTIONS.has(flat))
    throw malformed(`The log address has an option that this service does not take: ${name}. Leave it out.`);
  if (flat === 'tlsverifycert' && value === 'false')
    throw malformed('Certificates are always checked. Leave tlsVerifyCert out and name the authority with tlsCAFile.');
}

function optionsOf(address: string): readonly (readonly [string, string])[] {
  const query = address.trim().slice(`${address.trim()}?`.indexOf('?') + 1);
  if (query === '') return [];
  return query.split('&').map((option) => {
    const [name = '', value = ''] = option.split('=');
    return [name, value];
  });
}

const malformed = (message: string): EsdbRefused => new EsdbRefused('log-address-malformed', message);
