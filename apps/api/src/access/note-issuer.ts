import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { dataFilesIn } from '@throughline/embedded';
import { type ServiceSettings, SettingsRefused } from '../config/service-settings.js';

/** Who signs tokens is remembered in the data directory, for commands that are typed without the service's settings. */
export function noteIssuer({ dataDirectory, access }: ServiceSettings): void {
  const file = dataFilesIn(dataDirectory).externalIssuer;
  if (access.kind === 'demo') rmSync(file, { force: true });
  else writeFileSync(file, `${JSON.stringify({ issuer: access.issuer })}\n`, { mode: 0o600 });
}

/** Records made beside a real issuer are not opened to the demo issuer by leaving a setting out. Throws `SettingsRefused`. */
export function assertIssuerKept({ dataDirectory, access }: ServiceSettings): void {
  if (access.kind !== 'demo' || access.requested || !existsSync(dataFilesIn(dataDirectory).externalIssuer)) return;
  throw new SettingsRefused([
    'THROUGHLINE_ISSUER is needed: this data directory was last used with a real issuer. ' +
      'THROUGHLINE_DEMO_ISSUER=on lets anyone who reaches the port sign in as anyone. Never set it with real records.',
  ]);
}
