import type { JSONWebKeySet } from '@throughline/nest-kit';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { type ServiceClock, writeAhead } from '@throughline/embedded';

export const DEMO_CONTROLS = Symbol('DEMO_CONTROLS');

/** What the demo's routes may do to the service. */
export interface DemoControls {
  readonly publicKeys: JSONWebKeySet;
  now(): number;
  /** UTC ms. Refuses `clock-backwards`. */
  moveTo(instant: number): void;
}

export interface DemoParts {
  readonly publicKeys: JSONWebKeySet;
  readonly clock: ServiceClock;
  readonly clockFile: string;
  /** Called before the clock moves. */
  onMove(): void;
}

export function demoControls({ publicKeys, clock, clockFile, onMove }: DemoParts): DemoControls {
  mkdirSync(dirname(clockFile), { recursive: true, mode: 0o700 });
  return {
    publicKeys,
    now: () => clock.now(),
    moveTo: (instant) => {
      onMove();
      writeAhead(clockFile, clock.moveTo(instant));
    },
  };
}
