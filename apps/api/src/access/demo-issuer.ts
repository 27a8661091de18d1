import { chmodSync, linkSync, mkdirSync, readFileSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { deterministicId, type FacilityScope, type Role } from '@throughline/kernel';
import { type JWK, newSigningKey, signToken } from '@throughline/access';
import { dataFilesIn } from '@throughline/embedded';
import { SettingsRefused } from '../config/service-settings.js';

export const DEMO_ISSUER = 'urn:throughline:demo-issuer';
export const DEMO_AUDIENCE = 'throughline-demo';
const DEMO_TOKEN_LIFETIME_SECONDS = 12 * 3_600;
const DEMO_TOKEN_LIFETIME_SECONDS_MAX = 90 * 24 * 3_600;
const OTHERS = 0o077;

interface DemoTokenRequest {
  /** Absolute. */
  readonly dataDirectory: string;
  readonly tenant: string;
  readonly roles: readonly [Role, ...Role[]];
  readonly facilities: FacilityScope;
  /** Tells one demo person from another; the role when absent. */
  readonly subject?: string;
  readonly lifetimeSeconds?: number;
}

/** A bearer token of the demo issuer. Works from the data directory's key alone, whether the service runs or not. */
export async function mintDemoToken({
  dataDirectory,
  tenant,
  roles,
  facilities,
  subject,
  lifetimeSeconds = DEMO_TOKEN_LIFETIME_SECONDS,
}: DemoTokenRequest): Promise<string> {
  if (!(lifetimeSeconds > 0 && lifetimeSeconds <= DEMO_TOKEN_LIFETIME_SECONDS_MAX)) {
    throw new RangeError('A demo token lives from one second to ninety days.');
  }
  return signToken(await openDemoKey(dataFilesIn(dataDirectory).demoKey), {
    issuer: DEMO_ISSUER,
    audience: DEMO_AUDIENCE,
    subject: demoPrincipal(subject ?? roles[0]),
    lifetimeSeconds,
    claims: { tenant, roles, facilities },
  });
}

/** The pseudonymous id under which a demo person acts, e.g. for giving them a name in the vault. */
export const demoPrincipal = (subject: string): string => deterministicId('demo-subject', subject);

/** Reads the demo issuer's key, or makes it. Of two processes that make it at once, both use the one that was first. */
export async function openDemoKey(file: string): Promise<JWK> {
  const known = readKey(file);
  if (known) return known;
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const fresh = `${file}.${process.pid}`;
  writeFileSync(fresh, JSON.stringify(await newSigningKey(`demo-${Date.now().toString(36)}`)), { mode: 0o600 });
  chmodSync(fresh, 0o600);
  try {
    linkSync(fresh, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    unlinkSync(fresh);
  }
  return readKey(file)!;
}

function readKey(file: string): JWK | undefined {
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found) return undefined;
  if (process.platform !== 'win32' && (found.mode & OTHERS) !== 0) {
    throw new SettingsRefused([
      `THROUGHLINE_DATA holds a demo issuer's key that others can read; take their permission away (chmod 600) or remove the key.`,
    ]);
  }
  return JSON.parse(readFileSync(file, 'utf8')) as JWK;
}
