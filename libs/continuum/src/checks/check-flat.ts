import type { FlatPack } from '../document/pack.js';
import { checkClaims } from './claims.js';
import { checkDuplicates } from './duplicates.js';
import type { CheckFault } from './fault.js';
import { checkMoves } from './moves.js';
import { checkOwnership } from './ownership.js';
import { checkReferences } from './references.js';
import { checkSections } from './sections.js';

/** Every way in which a well-formed pack can still be wrong. Move rules are looked at once all they name exists. */
export function checkFlat(pack: FlatPack): readonly CheckFault[] {
  const first = [
    ...checkDuplicates(pack),
    ...checkReferences(pack),
    ...checkClaims(pack),
    ...checkOwnership(pack),
    ...checkSections(pack),
  ];
  const codesAreSound = first.every(({ code }) => code !== 'unknown-level' && code !== 'duplicate-code');
  return codesAreSound ? [...first, ...checkMoves(pack)] : first;
}
