import { rmSync, writeFileSync } from 'node:fs';
import type { ServiceSettings } from '../config/service-settings.js';

/** Remembers in the data directory who signs tokens for it, for commands that are typed without the service's settings. */
export function noteIssuer(file: string, access: ServiceSettings['access']): void {
  if (access.kind === 'demo') return rmSync(file, { force: true });
  writeFileSync(file, `${JSON.stringify({ issuer: access.issuer })}\n`, { mode: 0o600 });
}
