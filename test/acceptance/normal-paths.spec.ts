import { readdirSync } from 'node:fs';
import { openSite, readPack } from './black-box/provider.js';
import { Running } from './black-box/running.js';
import { inventedIdentity, Story } from './black-box/story.js';

const OPEN_MAX = 5;
const PACKS = readdirSync(new URL('../../packs/', import.meta.url)).flatMap((name) =>
  name.endsWith('.yaml') && !name.endsWith('.mapping.yaml') ? name.slice(0, -'.yaml'.length) : [],
);
/** The levels of a normal path, from the most intensive one on. */
const USUAL = ['2.5', '2.1', '1', '1.5'];

interface Code {
  readonly code: string;
}
interface Offering {
  readonly population: string;
  readonly levels: readonly {
    readonly code: string;
    readonly offer: readonly { readonly offer: string; readonly inForce: boolean }[];
  }[];
  readonly programs: readonly { readonly code: string; readonly level: string }[];
  readonly gates: readonly { readonly condition: string; readonly severity: string }[];
  readonly reasons: Readonly<Record<string, readonly Code[]>>;
}

/** Restraint: a list that is long on a normal path is a list that nobody reads. */
describe('a normal path, from the inquiry to the end of aftercare', () => {
  let running: Running;
  beforeAll(async () => {
    running = await Running.start();
  }, 90_000);
  afterAll(() => running.end());

  it.each(PACKS)(
    `never has more than ${OPEN_MAX} open obligations under %s`,
    async (pack) => {
      const code = `SITE-${PACKS.indexOf(pack)}`;
      await openSite(running, { code, name: pack, pack });
      const offering = (await readPack(running, pack)).document as unknown as Offering;
      const programs = await openPrograms(code, offering);
      const birthDate = offering.population === 'adolescent' ? '2030-01-01' : '1990-01-01';
      const story = await Story.of(running, code, { identity: inventedIdentity({ birthDate }) });
      await (pack === 'hospital-log' ? throughHospital(story) : throughCare(story, offering, programs));
      const { timeline } = await story.path();
      expect(
        timeline.flatMap(({ ruleCheck }) => (ruleCheck?.conformance === 'non-conforming' ? ruleCheck.findings : [])),
      ).toEqual([]);
      const busiest = await busiestDay(story);
      expect(busiest.clocks.length > OPEN_MAX ? busiest : 'few enough').toBe('few enough');
    },
    120_000,
  );

  /** One program a level that the pack describes; none where it describes none. */
  async function openPrograms(facilityId: string, { programs }: Offering): Promise<ReadonlyMap<string, string>> {
    const opened = new Map<string, string>();
    for (const { code: template, level } of programs) {
      if (opened.has(level) || level === 'aftercare') continue;
      const code = `${facilityId}-${template}`;
      const offer = { code, facilityId, name: template, levels: [level], template, openFrom: '2020-01-01' };
      const { status, text } = await running.as('operator').post('/v1/programs', offer);
      if (status !== 201) throw new Error(`The program was not opened: ${text}`);
      opened.set(level, code);
    }
    return opened;
  }

  /** Every morning and noon of the path: what is on the list of this client. */
  async function busiestDay(story: Story): Promise<{ readonly at: string; readonly clocks: readonly string[] }> {
    let busiest = { at: '', clocks: [] as readonly string[] };
    for (let at = Date.parse('2044-09-01T15:30Z'); at < Date.parse('2045-03-01T12:00Z'); at += 6 * 3_600_000) {
      const asOf = new Date(at).toISOString();
      const query = { clientId: story.clientId, states: 'upcoming,due,overdue', asOf };
      const { body } = await running
        .as('director')
        .get<{ items: readonly { readonly clockId: string }[] }>('/v1/worklist', query);
      if (body.items.length > busiest.clocks.length)
        busiest = { at: asOf, clocks: body.items.map(({ clockId }) => clockId) };
    }
    return busiest;
  }
});

/** Recommended, admitted, reviewed, stepped down where the site gives less intensive care, and followed up. */
async function throughCare(
  story: Story,
  { levels, gates, reasons }: Offering,
  programs: ReadonlyMap<string, string>,
): Promise<void> {
  const given = USUAL.filter((code) =>
    levels.some(
      (level) => level.code === code && (level.offer.find(({ inForce }) => inForce)?.offer ?? 'here') === 'here',
    ),
  );
  const [level = '', next] = given;
  const parts = reasons['assessmentPart']?.map(({ code }) => code) ?? [];
  const placed = (at: string) => ({ level: at, ...(programs.has(at) && { programId: programs.get(at) }) });

  await story.record('front-desk', 'inquiries', '2044-09-01 09:00', { source: 'website' });
  await story.record('front-desk', 'coverage-verifications', '2044-09-01 10:00', { outcome: 'verified' });
  await story.record('front-desk', 'living-environments', '2044-09-01 11:00', {
    place: 'home',
    safe: true,
    substanceFree: true,
  });
  const first = await assessed(story, '2044-09-02', level, parts, reviewedFirst(gates));
  await authorized(story, '2044-09-02 14:00', level, '2044-10-01');
  await certified(story, '2044-09-02 14:30', level);
  await story.record('clinician', 'admissions', '2044-09-02 15:00', placed(level));
  if (first !== null) await story.record('director', 'entry-reviews', '2044-09-06 09:00', accepting(first));
  await story.record('clinician', 'aftercare-plans', '2044-09-08 10:00', {
    components: [],
    firstContactOn: '2044-11-20',
  });
  await reviewed(story, '2044-09-14 10:00');
  await reviewed(story, '2044-09-27 10:00');
  await authorized(story, '2044-09-29 09:00', level, '2044-11-15');
  await assessed(story, '2044-09-30', next ?? level, parts);
  if (next !== undefined) {
    await authorized(story, '2044-10-03 09:00', next, '2044-12-31');
    await story.record('clinician', 'level-changes', '2044-10-03 10:00', { ...placed(next), reason: 'good-progress' });
  }
  await reviewed(story, '2044-10-12 10:00');
  await assessed(story, '2044-10-28', next ?? level, parts);
  await reviewed(story, '2044-11-01 10:00');
  await story.record('clinician', 'discharges', '2044-11-10 10:00', { disposition: 'completed', planned: true });
  await story.record('clinician', 'aftercare-starts', '2044-11-10 11:00', {});
  for (const day of ['2044-11-20', '2044-12-15', '2045-01-10'])
    await story.record('clinician', 'aftercare-contacts', `${day} 10:00`, { method: 'phone', reached: true });
  await story.record('clinician', 'aftercare-ends', '2045-01-20 10:00', { outcome: 'completed' });
  await story.record('clinician', 'living-environments', '2045-03-02 10:00', { place: 'home' });
}

/** Answers the assessment while it waits for its review, else null. */
async function assessed(
  story: Story,
  day: string,
  level: string,
  parts: readonly string[],
  review = true,
): Promise<string | null> {
  const ratings = [{ dimension: 'D1', rating: '1' }];
  const { entryId } = await story.record('clinician', 'assessments', `${day} 10:00`, { parts, ratings });
  if (review) await story.record('director', 'entry-reviews', `${day} 12:00`, accepting(entryId));
  await story.record('clinician', 'recommendations', `${day} 13:00`, { level, assessmentId: entryId });
  return review ? null : entryId;
}

const accepting = (reviews: string) => ({ reviews, outcome: 'accepted' });

/** Where the pack lets a client start before the director has looked, the director looks some days later. */
const reviewedFirst = (gates: Offering['gates']): boolean =>
  gates.some(({ condition, severity }) => condition === 'assessment-reviewed' && severity !== 'advice');

/** A client of Medicare: the hours are certified, too. */
const certified = (story: Story, when: string, level: string) =>
  story.record('clinician', 'certifications', when, {
    level,
    hoursPerWeek: level === '2.5' ? 20 : 9,
    from: when.slice(0, 10),
    lastDay: '2044-10-31',
  });

const authorized = (story: Story, when: string, level: string, lastDay: string) =>
  story.record('utilization-review', 'authorizations', when, {
    state: 'approved',
    level,
    from: when.slice(0, 10),
    lastDay,
  });

const reviewed = (story: Story, when: string) =>
  story.record('utilization-review', 'continued-stay-reviews', when, { outcome: 'continue' });

async function throughHospital(story: Story): Promise<void> {
  await story.record('clinician', 'admissions', '2044-09-01 09:00', { level: 'emergency', source: 'emergency' });
  await story.record('clinician', 'assessments', '2044-09-01 09:30', { parts: ['triage'], ratings: [] });
  await story.record('clinician', 'level-changes', '2044-09-01 12:00', { level: 'normal-care' });
  await story.record('clinician', 'discharges', '2044-09-06 10:00', { disposition: 'release-a', planned: true });
  await story.record('clinician', 'living-environments', '2045-03-02 10:00', { place: 'home' });
}
