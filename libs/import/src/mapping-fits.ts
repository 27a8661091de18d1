import type { RulePack } from '@throughline/continuum';
import { JobFailure } from '@throughline/kernel';
import type { Mapping } from './mapping-schema.js';

/** Throws `JobFailure` `mapping-unfit` that lists every level and disposition which the pack does not know. */
export function assertFits({ activities }: Mapping, pack: RulePack): void {
  const faults = Object.entries(activities).flatMap(([name, rule]) => {
    const levels = 'level' in rule ? [rule.level] : rule.record === 'discharge' ? (rule.from ?? []) : [];
    const unknown = levels
      .filter((level) => !pack.level(level))
      .map((level) => `activities.${name}: the pack has no level ${level}.`);
    if (rule.record !== 'discharge' || pack.hasReason('disposition', rule.disposition)) return unknown;
    return [...unknown, `activities.${name}: the pack has no disposition ${rule.disposition}.`];
  });
  if (faults.length === 0) return;
  const { id, version } = pack.ref;
  throw new JobFailure('mapping-unfit', `The mapping does not fit the pack ${id}@${version}. Nothing was imported.`, {
    lines: faults,
  });
}
