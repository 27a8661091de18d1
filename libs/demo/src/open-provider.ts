import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { addDays, type CommandTerms, deterministicId, type LocalDate } from '@throughline/kernel';
import type { Organization } from '@throughline/organization-application';
import { OPIOID_TREATMENT_FROM_DAY, OWN_PACK } from './own-pack.js';
import type { Site, SiteProgram } from './provider.js';

const BASE_PACK = 'asam-3e-adult';
const VERSION = '1.0.0';

/** Where the provider is set up, and the terms of each command that sets something up. */
export interface ProviderDesk {
  readonly organization: Organization;
  terms(what: string): CommandTerms;
}

/** Opens the sites with their packs and programs, as on the provider's first day. */
export async function openProvider(desk: ProviderDesk, sites: readonly Site[], packsDirectory: string): Promise<void> {
  for (const id of [BASE_PACK, ...sites.map(({ packId }) => packId)])
    await publish(desk, await readFile(join(packsDirectory, `${id}.yaml`), 'utf8'));
  for (const site of sites) {
    const { code, name, zone, openFrom, packId } = site;
    await desk.organization.openFacility(desk.terms(`open ${code}`), { code, name, zone, openFrom });
    await adopt(desk, site, { id: packId, version: VERSION }, openFrom);
    for (const program of site.programs.filter(({ template }) => template !== 'otp'))
      await openAt(desk, site, program, openFrom);
  }
}

/** The day from which the third site runs an opioid treatment program, on a pack of its own. */
export const opioidTreatmentFrom = (site: Site): LocalDate => addDays(site.openFrom, OPIOID_TREATMENT_FROM_DAY);

export async function openOpioidTreatment(desk: ProviderDesk, site: Site): Promise<void> {
  const from = opioidTreatmentFrom(site);
  await adopt(desk, site, await publish(desk, OWN_PACK), from);
  for (const program of site.programs.filter(({ template }) => template === 'otp'))
    await openAt(desk, site, program, from);
}

async function publish({ organization, terms }: ProviderDesk, written: string): Promise<PackNamed> {
  const { pack } = await organization.publishPack(terms(`publish ${deterministicId('pack', written)}`), written);
  return pack;
}

interface PackNamed {
  readonly id: string;
  readonly version: string;
}

async function adopt(desk: ProviderDesk, { code }: Site, { id, version }: PackNamed, from: LocalDate): Promise<void> {
  const terms = desk.terms(`adopt ${code} ${id} ${version} ${from}`);
  await desk.organization.adoptPack(terms, { code, pack: { id, version }, from });
}

async function openAt(desk: ProviderDesk, site: Site, program: SiteProgram, openFrom: LocalDate): Promise<void> {
  const { code, name, level, template, capacity, groupCap, window, modality } = program;
  await desk.organization.openProgram(desk.terms(`open ${code}`), {
    code,
    name,
    facilityId: site.code,
    openFrom,
    levels: [level],
    template,
    capacity,
    groupCap,
    window,
    modality,
  });
}
