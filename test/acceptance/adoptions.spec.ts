import { openSite, packFile, sendPack } from './black-box/provider.js';
import { Running } from './black-box/running.js';
import { intake, inventedIdentity, Story } from './black-box/story.js';

interface Row {
  readonly packId: string;
  readonly ruleIds: readonly string[];
  readonly advisoryPackId: string | null;
  readonly advisoryRuleIds: readonly string[];
}

/** A site under two editions: adults by the fourth in one program, adolescents by a pack of their own, a payer's edition beside all. */
describe('a facility that adopts several packs', () => {
  let running: Running;
  beforeAll(async () => {
    running = await Running.start();
    const program = { code: 'MIXED-IOP', name: 'Evening IOP', levels: ['2.1'] };
    await openSite(running, { code: 'MIXED', name: 'Mixed', pack: 'asam-3e-adult', programs: [program] });
    const operator = running.as('operator');
    for (const pack of ['asam-3e-adolescent', 'asam-4e-adult']) await sendPack(operator, packFile(pack));
    const adopt = (id: string, more: object) =>
      operator.post('/v1/facilities/MIXED/pack-adoptions', {
        pack: { id, version: '1.0.0' },
        from: '2020-01-01',
        ...more,
      });
    const answers = [
      await adopt('asam-3e-adolescent', { population: 'adolescent' }),
      await adopt('asam-4e-adult', { programId: 'MIXED-IOP' }),
      await adopt('asam-4e-adult', { advisory: true }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  }, 90_000);
  afterAll(() => running.end());

  async function admitted(identity: object | null, place: object): Promise<Row & { readonly shown: unknown }> {
    const story = await Story.of(running, 'MIXED', { identity });
    await intake(story, '2044-01-05', { level: '2.1' });
    const reason = { reason: 'clinical-judgment' };
    const { entryId, position } = await story.record('clinician', 'admissions', '2044-01-06 09:00', {
      level: '2.1',
      ...place,
      ...reason,
    });
    const { timeline } = await story.path();
    const audit = await running.as('director').get<{ items: Row[] }>('/v1/transitions', {
      clientId: story.clientId,
      moves: 'admission',
      atLeast: position ?? '',
    });
    const check = timeline.find((item) => item.entryId === entryId)?.ruleCheck;
    return { ...(audit.body.items[0] as Row), shown: check };
  }

  it('judges by the most specific one, with the advisory verdict beside it in the audit and the path', async () => {
    const adult = await admitted(inventedIdentity(), {});
    const adolescent = await admitted(inventedIdentity({ birthDate: '2029-01-01' }), {});
    const inProgram = await admitted(inventedIdentity(), { programId: 'MIXED-IOP' });
    expect([adult, adolescent, inProgram].map(({ packId }) => packId)).toEqual([
      'asam-3e-adult',
      'asam-3e-adolescent',
      'asam-4e-adult',
    ]);
    expect(adult).toMatchObject({
      advisoryPackId: 'asam-4e-adult',
      shown: { pack: { id: 'asam-3e-adult' }, advisory: { pack: { id: 'asam-4e-adult' } } },
    });
    expect(adolescent.advisoryRuleIds).toContain('population-served');
  });

  it('asks for a review when an amended birth date gives another population, and judges nothing again', async () => {
    const story = await Story.of(running, 'MIXED');
    await intake(story, '2044-02-05', { level: '2.1' });
    const fields = { level: '2.1', reason: 'clinical-judgment' };
    const { entryId } = await story.record('clinician', 'admissions', '2044-02-06 09:00', fields);
    const shown = async () => (await story.path()).timeline.find((item) => item.entryId === entryId);
    const before = (await shown())?.ruleCheck;
    const worklist = (position: string | null) =>
      running
        .as('director')
        .get('/v1/worklist', { clientId: story.clientId, clockId: 'population-review', atLeast: position ?? '' });

    const amended = await running
      .as('front-desk', 'MIXED')
      .put<{ position: string | null }>(
        `/v1/clients/${story.clientId}/identity`,
        inventedIdentity({ birthDate: '2030-06-01' }),
      );
    expect(amended.body.position).toEqual(expect.any(String));
    expect((await worklist(amended.body.position)).body).toMatchObject({
      items: [{ ownerRole: 'director', title: 'Review what was judged under another population' }],
    });
    expect((await shown())?.ruleCheck).toEqual(before);

    const reviewed = await story.record('director', 'entry-reviews', '2044-02-07 09:00', {
      reviews: entryId,
      outcome: 'accepted',
    });
    expect((await worklist(reviewed.position)).body).toMatchObject({ items: [] });
  });

  it('shows the advisory verdict before anything is recorded', async () => {
    const story = await Story.of(running, 'MIXED');
    await intake(story, '2044-03-05', { level: '2.1' });
    const fields = { level: '2.1', reason: 'clinical-judgment' };
    const { body } = await story.ask('clinician', 'admissions', '2044-03-06 09:00', fields, { dryRun: true });
    expect(body).toMatchObject({ dryRun: true, verdict: { decision: 'allow' }, advisory: { decision: 'allow' } });
  });

  it('says that nobody knew the population, and uses the pack for everyone', async () => {
    const nobody = await admitted(null, {});
    expect(nobody.packId).toBe('asam-3e-adult');
    expect(nobody.ruleIds).toContain('care-path.population-unknown');
  });
});
