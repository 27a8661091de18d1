import { type CsvCell, csvLine } from '@throughline/views';
import type { Transition } from './transitions.js';

const instant = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());
const list = (codes: readonly string[]): string => codes.join(' ');

/** The columns of the audit as a file, in the order in which an auditor asks: when, who, what, on what grounds. */
const CSV_COLUMNS: readonly (readonly [string, (row: Transition) => CsvCell])[] = [
  ['effective at (UTC)', (row) => instant(row.effectiveAt)],
  ['local date', (row) => row.localDate],
  ['precision', (row) => row.precision],
  ['recorded at (UTC)', (row) => instant(row.recordedAt)],
  ['first recorded at (UTC)', (row) => instant(row.firstRecordedAt)],
  ['hours late', (row) => row.hoursLate],
  ['client', (row) => row.clientId],
  ['placement', (row) => row.placementId],
  ['episode', (row) => row.episode],
  ['move', (row) => row.move],
  ['entry kind', (row) => row.kind],
  ['facility', (row) => row.facilityId],
  ['from facility', (row) => row.fromFacilityId],
  ['from program', (row) => row.fromProgramId],
  ['from level system', (row) => row.fromLevelSystem],
  ['from level', (row) => row.fromLevel],
  ['to facility', (row) => row.toFacilityId],
  ['to program', (row) => row.toProgramId],
  ['to level system', (row) => row.toLevelSystem],
  ['to level', (row) => row.toLevel],
  ['track', (row) => row.track],
  ['phase', (row) => row.phase],
  ['disposition', (row) => row.disposition],
  ['referral target', (row) => row.target],
  ['length of stay (days)', (row) => row.lengthOfStayDays],
  ['recorded by', (row) => row.actorId],
  ['roles', (row) => list(row.actorRoles)],
  ['origin', (row) => row.originKind],
  ['origin system', (row) => row.originSystem],
  ['verdict', (row) => row.decision],
  ['conformance', (row) => row.conformance],
  ['rules', (row) => list(row.ruleIds)],
  ['acknowledged', (row) => list(row.acknowledged)],
  ['reason', (row) => row.reason],
  ['override reason', (row) => row.overrideReason],
  ['approved by', (row) => row.approvedBy],
  ['pack', (row) => row.packId],
  ['pack version', (row) => row.packVersion],
  ['pack SHA-256', (row) => row.packSha256],
  ['corrections', (row) => row.corrected],
  ['last corrected by', (row) => row.correctedBy],
  ['voided', (row) => row.voided],
  ['void reason', (row) => row.voidReason],
  ['voided by', (row) => row.voidedBy],
  ['voided at (UTC)', (row) => instant(row.voidedAt)],
  ['unanchored', (row) => row.unanchored],
  ['direction differs from asserted', (row) => row.assertedDiffers],
  ['entry', (row) => row.entryId],
  ['version', (row) => row.versionId],
];

/** The audit as CSV, a line at a time, headings first; safe to open in a spreadsheet. */
export async function* transitionsCsv(rows: AsyncIterable<Transition>): AsyncIterable<string> {
  yield csvLine(CSV_COLUMNS.map(([heading]) => heading));
  for await (const row of rows) yield csvLine(CSV_COLUMNS.map(([, cell]) => cell(row)));
}
