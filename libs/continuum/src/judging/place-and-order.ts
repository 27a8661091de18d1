import { AFTERCARE_SYSTEM } from '../vocabulary.js';
import { findingOf } from './finding.js';
import type { CompiledRule } from './gate-context.js';
import { grounds } from './known.js';

const ALREADY_THERE = grounds('already-there', 'Already there', 'refuse', 'Throughline path rules');

/** A level change leads to another level, program, track or facility. Source: OWN, most often it is an entry typed twice. */
export const isElsewhere: CompiledRule = ({ proposal: { kind, placement, to } }) => {
  if (kind !== 'level-change' || !placement || !to) return undefined;
  const same =
    placement.facilityId === to.facilityId &&
    placement.programId === to.programId &&
    placement.track === to.track &&
    placement.system === to.system &&
    placement.level === to.level;
  if (!same) return undefined;
  return findingOf(ALREADY_THERE, {
    observed: 'The client is already at this level in this program.',
    required: 'Another level, program, track or facility.',
    remedy: 'Name where the client goes, or leave the entry out if it is recorded already.',
    inputs: [
      { name: 'level', value: to.level },
      { name: 'program', value: to.programId },
    ],
  });
};

const BESIDE = grounds(
  'aftercare-beside-treatment',
  'Aftercare alongside treatment',
  'advice',
  'Throughline path rules',
);
const WITHOUT = grounds(
  'aftercare-without-treatment',
  'Aftercare without treatment',
  'advice',
  'Throughline path rules',
);

/** Aftercare follows a treatment that has ended; people treated elsewhere enter it all the same. Source: glossary, "aftercare". */
export const aftercareFollowsTreatment: CompiledRule = ({ facts, proposal: { kind } }) => {
  if (kind !== 'aftercare-start') return undefined;
  const open = facts.placements.find(({ status, system }) => status !== 'aftercare' && system !== AFTERCARE_SYSTEM);
  if (open) {
    return findingOf(BESIDE, {
      observed: `A placement at level ${open.level} is open.`,
      required: 'Treatment that has ended before aftercare starts.',
      remedy: 'Record the discharge, or check that aftercare is meant to run alongside treatment.',
      inputs: [{ name: 'level', value: open.level }],
    });
  }
  if (facts.lastDischarge) return undefined;
  return findingOf(WITHOUT, {
    observed: 'No treatment is recorded for this client.',
    required: 'A discharge from treatment before aftercare starts.',
    remedy: 'Record the treatment, or check that the client was treated elsewhere.',
    inputs: [{ name: 'discharges', value: 0 }],
  });
};
