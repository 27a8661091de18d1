import { UNSAID } from '@throughline/care-path';
import { addDays, type Effective, type LocalDate } from '@throughline/kernel';
import type { ClientStory } from './client-story.js';
import type { SiteProgram } from './provider.js';

/** Coverage is verified before anyone commits; now and then it takes a second call, or there is none. */
export function generateCoverage(story: ClientStory, effective: Effective): void {
  const { random, site } = story;
  const by = site.staff.reviewer;
  const outcome = random.weighted([
    ['verified', 80],
    ['self-pay', 12],
    ['pending', 8],
  ] as const);
  story.fact('CoverageVerified', effective, { facts: { outcome, level: null, payer: null } }, { by });
  if (outcome === 'pending' && random.chance(0.7)) {
    story.fact(
      'CoverageVerified',
      story.soonAfter(effective, 60, 300),
      { facts: { outcome: random.chance(0.9) ? 'verified' : 'not-covered', level: null, payer: null } },
      { by },
    );
  }
}

/** What the payer grants for the level, up to the next review; weekly outpatient sessions need no leave. */
export function generateAuthorization(
  story: ClientStory,
  effective: Effective,
  of: { readonly program: SiteProgram; readonly from: LocalDate; readonly requestFirst?: boolean },
): void {
  const { random, site } = story;
  const { program, from, requestFirst = false } = of;
  const level = { system: 'asam-3e', code: program.level };
  const by = site.staff.reviewer;
  if (['1', 'OTS', 'RR'].includes(program.level)) {
    story.fact(
      'AuthorizationRecorded',
      effective,
      { facts: { state: 'not-required', level, from: null, lastDay: null, ...UNSAID } },
      { by },
    );
    return;
  }
  const asked = { payer: 'commercial', urgency: 'standard', submitted: effective } as const;
  if (requestFirst)
    story.fact(
      'AuthorizationRecorded',
      effective,
      { facts: { state: 'requested', level, from, lastDay: null, ...UNSAID, ...asked } },
      { by },
    );
  if (random.chance(0.03)) {
    const decided = story.soonAfter(effective, 40, 200);
    story.fact(
      'AuthorizationRecorded',
      decided,
      {
        facts: {
          state: 'denied',
          level,
          from: null,
          lastDay: null,
          ...UNSAID,
          ...asked,
          decided,
          denial: 'lower-level',
        },
      },
      { by },
    );
    return;
  }
  const days = program.reviewEveryDays + random.whole(0, 3);
  const decided = requestFirst ? story.soonAfter(effective, 30, 240) : effective;
  const units = { unit: 'days' as const, amount: days };
  const granted = { state: 'approved' as const, level, from, lastDay: addDays(from, days - 1) };
  story.fact('AuthorizationRecorded', decided, { facts: { ...granted, ...UNSAID, ...asked, decided, units } }, { by });
}
