import type { RulePack } from '@throughline/continuum';
import type { LocalDate } from '@throughline/kernel';
import type { Facility } from './facility.js';
import type { Program } from './program.js';

/** All facilities, programs and packs as the log holds them, in memory, with the packs made ready for judging. */
export interface OrganizationDirectory {
  /** Reads on to the head of the log. Every command awaits it before it decides; the look-ups below never wait. */
  catchUp(): Promise<void>;
  facility(code: string): Facility | undefined;
  /** In order of code. */
  facilities(): readonly Facility[];
  program(code: string): Program | undefined;
  /** In order of code. */
  programs(): readonly Program[];
  packBySha(sha256: string): RulePack | undefined;
  packByVersion(id: string, version: string): RulePack | undefined;
  /** In order of id and version. */
  packs(): readonly RulePack['ref'][];
  /** The pack in force at a facility on a day. */
  packAdoptedBy(facilityId: string, on: LocalDate): RulePack | undefined;
}
