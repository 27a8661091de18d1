export { actionFor } from './clocks/action.js';
export { comparePacks, PACK_CHANGES, PACK_PARTS, type PackChange } from './comparing/compare-packs.js';
export { compilePack } from './compile-pack.js';
export * from './compiled-pack.js';
export { inForce } from './document/claim.js';
export type { Gate } from './document/gates.js';
export { FlatPack } from './document/pack.js';
export * from './facts.js';
export { compileStored } from './loading/compile-stored.js';
export { formatCheck, formatFaults } from './loading/format-faults.js';
export { canonicalPack } from './loading/hash-pack.js';
export { checkPackFile, loadPacks } from './loading/load-packs.js';
export type { PackFault } from './loading/pack-fault.js';
export { packFileIn } from './loading/pack-file-in.js';
export { parsePack } from './loading/parse-pack.js';
export { FAULTS_MAX } from './loading/read-yaml.js';
export type { Remedy } from './judging/remedies.js';
export type { RulePack } from './rule-pack.js';
export * from './obligation.js';
export * from './verdict.js';
export {
  COVERAGE_OUTCOMES,
  DAY_WINDOWS,
  INQUIRY_OUTCOMES,
  LEAVE_OUTCOMES,
  MODALITIES,
  OUTCOMES,
  PLACEMENT_STATUSES,
  type Population,
  type Payer,
  PAYERS,
  POPULATIONS,
  RECORDED_KINDS,
  type RecordedKind,
  type ReasonList,
  REFERRAL_OUTCOMES,
  REVIEW_OUTCOMES,
  REVIEW_STATES,
  STAY_OUTCOMES,
  APPEAL_STATES,
  AUTHORIZATION_DECISIONS,
  AUTHORIZATION_UNITS,
  URGENCIES,
  WEEKDAYS,
} from './vocabulary.js';
