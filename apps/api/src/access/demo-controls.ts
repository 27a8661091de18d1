import type { Role } from '@throughline/kernel';
import type { JSONWebKeySet } from '@throughline/access';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { type ServiceClock, writeAhead } from '@throughline/embedded';

export const DEMO_CONTROLS = Symbol('DEMO_CONTROLS');

/** What the demo's routes may do to the service. */
export interface DemoControls {
  readonly publicKeys: JSONWebKeySet;
  now(): number;
  /** A token of the demo issuer, as `throughline token` prints one. */
  signIn(role: Role, facilities: readonly string[] | 'all'): Promise<string>;
  /** UTC ms. Refuses `clock-backwards`. */
  moveTo(instant: number): void;
}

interface DemoParts {
  readonly publicKeys: JSONWebKeySet;
  readonly clock: ServiceClock;
  readonly clockFile: string;
  /** Called before the clock moves. */
  onMove(): void;
  readonly signIn: DemoControls['signIn'];
}

export function demoControls({ publicKeys, clock, clockFile, onMove, signIn }: DemoParts): DemoControls {
  mkdirSync(dirname(clockFile), { recursive: true, mode: 0o700 });
  return {
    publicKeys,
    signIn,
    now: () => clock.now(),
    moveTo: (instant) => {
      onMove();
      writeAhead(clockFile, clock.moveTo(instant));
    },
  };
}
