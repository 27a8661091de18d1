import type { PlacementStatus } from '@throughline/care-path';
import type { CensusCounts } from '@throughline/projection';
import type { Values } from '../view-reader.js';
import { AT } from './groups.js';

const COUNTED_AS: Readonly<Record<PlacementStatus, 'present' | 'onLeave' | 'outOnReferral' | 'aftercare'>> = {
  present: 'present',
  'on-leave': 'onLeave',
  'out-on-referral': 'outOnReferral',
  aftercare: 'aftercare',
};

/** Which part of the census a placement belongs to: those elsewhere and in aftercare are counted apart. */
export type Part = 'census' | 'outOnReferral' | 'aftercare';
export const PARTS: readonly Part[] = ['census', 'outOnReferral', 'aftercare'];

export function partOf(row: Values): Part {
  const counted = COUNTED_AS[row[AT.status] as PlacementStatus];
  return counted === 'outOnReferral' || counted === 'aftercare' ? counted : 'census';
}

export function countsOf(rows: readonly Values[]): CensusCounts {
  const counts = { present: 0, onLeave: 0, outOnReferral: 0, aftercare: 0 };
  const clients = new Set<unknown>();
  for (const row of rows) {
    counts[COUNTED_AS[row[AT.status] as PlacementStatus]] += 1;
    if (partOf(row) === 'census') clients.add(row[AT.clientId]);
  }
  return { census: counts.present + counts.onLeave, ...counts, clients: clients.size };
}
