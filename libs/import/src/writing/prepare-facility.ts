import { readFile } from 'node:fs/promises';
import { checkPackFile, compilePack, packFileIn, type RulePack } from '@throughline/continuum';
import { type CommandTerms, deterministicId, JobFailure } from '@throughline/kernel';
import { jobTerms, type Organization } from '@throughline/organization-application';
import { importerOf } from './import-identity.js';
import type { ImportTarget } from './import-target.js';
import { assertFits } from '../mapping/mapping-fits.js';
import { facilitiesOf, type MappedFacility, type Mapping } from '../mapping/mapping-schema.js';

interface Preparing {
  readonly mapping: Mapping;
  /** The facility named on the command line; the mapping's own when null. */
  readonly facilityId: string | null;
  readonly batch: string;
  /** Where the mapping's pack is looked for when it is not published yet. */
  readonly packFolders: readonly string[];
}

/**
 * Sees to it that every facility of the mapping is there and judges by the mapping's pack; nothing is written when the
 * mapping does not fit. A facility that is there already is left as it is. Answers the code of the mapping's own.
 */
export async function prepareFacility(target: ImportTarget, preparing: Preparing): Promise<string> {
  const { mapping, facilityId } = preparing;
  await target.directory.catchUp();
  const [own, ...others] = facilitiesOf(mapping);
  const facilities = [{ ...(own as MappedFacility), code: facilityId ?? mapping.facility.code }, ...others];
  const missing = facilities.filter((facility) => !isThere(facility, target, mapping));
  const opening = missing.map((facility) => openingOf(facility, preparing));
  for (const facility of opening) await openFacility(facility, target, preparing);
  return (facilities[0] as MappedFacility).code;
}

function isThere({ code, zone }: MappedFacility, { directory }: ImportTarget, mapping: Mapping): boolean {
  const facility = directory.facility(code);
  if (!facility) return false;
  if (zone !== null && facility.zone !== zone) {
    throw new JobFailure(
      'zone-differs',
      `The facility ${code} is in ${facility.zone}, the mapping places it in ${zone}. Correct facility.zone in the mapping.`,
    );
  }
  const pack = facility.adoptions
    .map(({ pack, advisory }) => (pack && !advisory ? directory.packBySha(pack.sha256) : undefined))
    .find((one) => one?.ref.id === mapping.pack);
  if (!pack)
    throw new JobFailure(
      'mapping-pack-not-adopted',
      `The facility ${code} has not adopted the pack ${mapping.pack} that the mapping is made for. Adopt it, or name another pack in the mapping.`,
    );
  assertFits(mapping, pack);
  return true;
}

interface Opening {
  readonly code: string;
  readonly name: string;
  readonly zone: string;
  readonly openFrom: string;
}

/** Zones in which no program is: a file's clock may keep them, a site does not. */
const NOBODY_LIVES_IN = /^(Etc\/)?(UTC|GMT|UCT|Universal|Zulu)$/i;

function openingOf({ code, name, openFrom, zone: own }: MappedFacility, { mapping, facilityId }: Preparing): Opening {
  if (name === null || openFrom === null || (facilityId === code && code !== mapping.facility.code)) {
    throw new JobFailure(
      'mapping-facility-unknown',
      `There is no facility ${code}. Open it first, or name it in the mapping with its name and openFrom.`,
    );
  }
  const zone = own ?? mapping.time.zone;
  if (zone === null || (own === null && NOBODY_LIVES_IN.test(zone))) {
    throw new JobFailure(
      'facility-zone-missing',
      `The mapping does not say in which zone the facility ${code} is. Set facility.zone in the mapping.`,
    );
  }
  return { code, name, zone, openFrom };
}

async function openFacility(
  { code, name, zone, openFrom }: Opening,
  target: ImportTarget,
  { mapping, batch, packFolders }: Preparing,
): Promise<void> {
  const terms = (what: string) => jobTerms({ principal: importerOf(mapping), correlationId: batch }, what);
  const { organization } = target;
  const published = target.directory.packs().findLast(({ id }) => id === mapping.pack);
  const pack = published ? target.directory.packBySha(published.sha256) : undefined;
  const { id, version } = pack ? fitting(mapping, pack) : await publish(mapping, { organization, terms, packFolders });
  await organization.openFacility(terms(`open ${code}`), { code, name, zone, openFrom });
  const adoption = { code, pack: { id, version }, from: openFrom };
  await organization.adoptPack(terms(`adopt ${code} ${id} ${version} ${openFrom}`), adoption);
  await target.directory.catchUp();
}

function fitting(mapping: Mapping, pack: RulePack): RulePack['ref'] {
  assertFits(mapping, pack);
  return pack.ref;
}

interface Publishing {
  readonly organization: Organization;
  readonly packFolders: readonly string[];
  terms(what: string): CommandTerms;
}

async function publish(mapping: Mapping, { organization, terms, packFolders }: Publishing): Promise<RulePack['ref']> {
  const file = await firstFound(mapping.pack, packFolders);
  const checked = await checkPackFile(file);
  if (checked.ok) assertFits(mapping, compilePack(checked.pack, checked.sha256));
  const written = await readFile(file, 'utf8');
  const { pack } = await organization.publishPack(terms(`publish ${deterministicId('pack', written)}`), written);
  return pack;
}

async function firstFound(id: string, folders: readonly string[]): Promise<string> {
  for (const folder of folders) {
    const file = await packFileIn(folder, { id });
    if (file !== undefined) return file;
  }
  throw new JobFailure(
    'pack-missing',
    `The mapping's pack ${id} is not published, and no file in the mapping's folder holds it. Put the pack file there, or publish the pack.`,
  );
}
