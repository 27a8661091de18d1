import { readFile } from 'node:fs/promises';
import { checkPackFile, compilePack, packFileIn, type RulePack } from '@throughline/continuum';
import { type CommandTerms, deterministicId, JobFailure } from '@throughline/kernel';
import { jobTerms, type Organization } from '@throughline/organization-application';
import { importerOf } from './import-identity.js';
import type { ImportTarget } from './import-target.js';
import { assertFits } from './mapping-fits.js';
import type { Mapping } from './mapping-schema.js';

interface Preparing {
  readonly mapping: Mapping;
  /** The facility named on the command line; the mapping's own when null. */
  readonly facilityId: string | null;
  readonly batch: string;
  /** Where the mapping's pack is looked for when it is not published yet. */
  readonly packFolders: readonly string[];
}

/**
 * Sees to it that the facility is there and judges by the mapping's pack; nothing is written when the mapping does not
 * fit. A facility that is there already is left as it is. Answers the facility's code.
 */
export async function prepareFacility(target: ImportTarget, preparing: Preparing): Promise<string> {
  const { mapping, facilityId } = preparing;
  await target.directory.catchUp();
  const code = facilityId ?? mapping.facility.code;
  if (target.directory.facility(code)) assertFits(mapping, adoptedPack(code, target, mapping));
  else await openFacility(code, target, preparing);
  return code;
}

function adoptedPack(code: string, { directory }: ImportTarget, mapping: Mapping): RulePack {
  const facility = directory.facility(code);
  if (facility?.zone !== mapping.time.zone) {
    throw new JobFailure(
      'zone-differs',
      `The facility ${code} is in ${facility?.zone}, the mapping reads times in ${mapping.time.zone}. Correct time.zone in the mapping.`,
    );
  }
  const pack = facility.adoptions
    .map(({ pack, advisory }) => (pack && !advisory ? directory.packBySha(pack.sha256) : undefined))
    .find((one) => one?.ref.id === mapping.pack);
  if (pack) return pack;
  throw new JobFailure(
    'mapping-pack-not-adopted',
    `The facility ${code} has not adopted the pack ${mapping.pack} that the mapping is made for.`,
  );
}

async function openFacility(
  code: string,
  target: ImportTarget,
  { mapping, batch, packFolders }: Preparing,
): Promise<void> {
  if (code !== mapping.facility.code) {
    throw new JobFailure(
      'mapping-facility-unknown',
      `There is no facility ${code}. Open it first, or import into the one that the mapping names.`,
    );
  }
  const terms = (what: string) => jobTerms({ principal: importerOf(mapping), correlationId: batch }, what);
  const { organization } = target;
  const published = target.directory.packs().findLast(({ id }) => id === mapping.pack);
  const pack = published ? target.directory.packBySha(published.sha256) : undefined;
  const { id, version } = pack ? fitting(mapping, pack) : await publish(mapping, { organization, terms, packFolders });
  const { name, openFrom } = mapping.facility;
  await organization.openFacility(terms(`open ${code}`), { code, name, zone: mapping.time.zone, openFrom });
  const adoption = { code, pack: { id, version }, from: openFrom };
  await organization.adoptPack(terms(`adopt ${code} ${id} ${version} ${openFrom}`), adoption);
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
    `The mapping's pack ${id} is not published, and no file beside the mapping holds it.`,
  );
}
