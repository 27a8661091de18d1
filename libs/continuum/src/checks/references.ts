import type { FlatPack } from '../document/pack.js';
import { OUTCOMES } from '../vocabulary.js';
import type { CheckFault } from './fault.js';
import { type Reference, referencesIn } from './references-in.js';

const WHERE: Readonly<
  Record<Reference['names'], { readonly what: string; readonly list: string; readonly fault: string }>
> = {
  level: { what: 'level', list: 'levels', fault: 'unknown-level' },
  track: { what: 'track', list: 'tracks', fault: 'unknown-track' },
  calendar: { what: 'calendar', list: 'calendars', fault: 'unknown-calendar' },
  source: { what: 'source', list: 'sources', fault: 'unknown-source' },
  referralTarget: { what: 'referral target', list: 'reasons.referralTarget', fault: 'unknown-reason' },
  exclusion: { what: 'exclusion', list: 'reasons.exclusion', fault: 'unknown-reason' },
  finding: { what: 'finding', list: 'reasons.assessmentFinding or reasons.exclusion', fault: 'unknown-reason' },
  assessmentPart: { what: 'assessment part', list: 'reasons.assessmentPart', fault: 'unknown-reason' },
  service: { what: 'service', list: 'reasons.service', fault: 'unknown-reason' },
  staff: { what: 'staff role', list: 'reasons.careTeamRole', fault: 'unknown-reason' },
  intakeStep: { what: 'intake step', list: 'reasons.intakeStep', fault: 'unknown-reason' },
  living: { what: 'place of living', list: 'reasons.living', fault: 'unknown-reason' },
  specialPopulation: { what: 'special population', list: 'reasons.attributeValue', fault: 'unknown-reason' },
  reason: { what: 'reason', list: 'reasons.move or reasons.override', fault: 'unknown-reason' },
  disposition: { what: 'disposition', list: 'reasons.disposition', fault: 'unknown-reason' },
  outcome: { what: 'outcome', list: 'reasons.disposition or reasons.aftercareOutcome', fault: 'unknown-reason' },
};

/** Whatever a pack names, it defines. */
export function checkReferences(pack: FlatPack): readonly CheckFault[] {
  const known = definedIn(pack);
  return [...referencesIn(pack)]
    .filter(({ names, code }) => !known[names].has(code))
    .map(({ path, names, code }) => ({
      path,
      code: WHERE[names].fault,
      message: `There is no ${WHERE[names].what} "${code}". Add it to ${WHERE[names].list}, or name one that is there.`,
    }));
}

function definedIn({
  levels,
  tracks,
  sources,
  calendars,
  reasons,
}: FlatPack): Readonly<Record<Reference['names'], ReadonlySet<string>>> {
  const codes = (items: readonly { readonly code: string }[]): Set<string> => new Set(items.map(({ code }) => code));
  return {
    level: codes(levels),
    track: codes(tracks),
    calendar: codes(calendars),
    source: new Set(sources.map(({ id }) => id)),
    referralTarget: codes(reasons.referralTarget),
    exclusion: codes(reasons.exclusion),
    finding: codes([...reasons.assessmentFinding, ...reasons.exclusion]),
    assessmentPart: codes(reasons.assessmentPart),
    disposition: codes(reasons.disposition),
    outcome: new Set<string>([...OUTCOMES, ...codes([...reasons.disposition, ...reasons.aftercareOutcome])]),
    service: codes(reasons.service),
    staff: codes(reasons.careTeamRole),
    intakeStep: codes(reasons.intakeStep),
    living: codes(reasons.living),
    specialPopulation: codes(reasons.attributeValue),
    reason: codes([...reasons.move, ...reasons.override]),
  };
}
