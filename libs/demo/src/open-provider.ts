import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { addDays, type LocalDate } from '@throughline/kernel';
import type { OrganizationDesk } from '@throughline/organization-http';
import { OPIOID_TREATMENT_FROM_DAY, OWN_PACK } from './own-pack.js';
import type { Site, SiteProgram } from './provider.js';

const BASE_PACK = 'asam-3e-adult';
const VERSION = '1.0.0';

/** Opens the sites with their packs and programs, as on the provider's first day. */
export async function openProvider(
  desk: OrganizationDesk,
  sites: readonly Site[],
  packsDirectory: string,
): Promise<void> {
  for (const id of [BASE_PACK, ...sites.map(({ packId }) => packId)])
    await desk.publish(await readFile(join(packsDirectory, `${id}.yaml`), 'utf8'));
  for (const site of sites) {
    const { code, name, zone, openFrom, packId } = site;
    await desk.openFacility({ code, name, zone, openFrom });
    await desk.adopt(code, { pack: { id: packId, version: VERSION }, from: openFrom });
    for (const program of site.programs.filter(({ template }) => template !== 'otp'))
      await openAt(desk, site, program, openFrom);
  }
}

/** The day from which the third site runs an opioid treatment program, on a pack of its own. */
export const opioidTreatmentFrom = (site: Site): LocalDate => addDays(site.openFrom, OPIOID_TREATMENT_FROM_DAY);

export async function openOpioidTreatment(desk: OrganizationDesk, site: Site): Promise<void> {
  const from = opioidTreatmentFrom(site);
  const { id, version } = await desk.publish(OWN_PACK);
  await desk.adopt(site.code, { pack: { id, version }, from });
  for (const program of site.programs.filter(({ template }) => template === 'otp'))
    await openAt(desk, site, program, from);
}

function openAt(desk: OrganizationDesk, site: Site, program: SiteProgram, openFrom: LocalDate): Promise<void> {
  const { code, name, level, template, capacity, groupCap, window, modality } = program;
  return desk.openProgram({
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
