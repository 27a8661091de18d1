import fc from 'fast-check';
import { RunningService } from '../running-service.fixture.js';
import { type Act, act, type Command, commandOf, EVERYWHERE, knownOf, SECOND } from './any-command.fixture.js';

let service: RunningService;
beforeAll(async () => (service = await RunningService.start()));
afterAll(() => service.stop());

const history = fc.array(act, { minLength: 8, maxLength: 30, size: 'max' });
let keys = 0;
const RUNS = { numRuns: 8 };

type Known = Awaited<ReturnType<typeof knownOf>>;
type Answer = Awaited<ReturnType<RunningService['post']>>;

/** The same command with its impact accepted, as a director would accept it; a proposal leaves that to its approver. */
function accepting({ route, body }: Command): Command {
  const accepted = { acceptImpact: 'late-information' };
  if (route.startsWith('proposals') && !route.endsWith('/approval')) return { route, body };
  if (!route.endsWith('/corrections')) return { route, body: { ...body, ...accepted } };
  return { route, body: { ...body, entry: { ...(body['entry'] as object), ...accepted } } };
}

const faceOf = ({ status, body }: Answer) => {
  const { instance: _instance, ...rest } = (body ?? {}) as Record<string, unknown>;
  return { status, rest };
};

/** Sends commands one after the other, each first as a dry run; what is refused for its impact is sent again with the impact accepted. */
async function live(
  acts: readonly Act[],
  look: (step: { before: Known; command: Command; dry: Answer; real: Answer; after: Known }) => void,
): Promise<string> {
  const clientId = await service.client({ as: EVERYWHERE });
  for (const one of acts) {
    const made = commandOf(await knownOf(service, clientId), one);
    if (!made) continue;
    for (const command of [made, accepting(made)]) {
      const before = await knownOf(service, clientId);
      const url = `/v1/clients/${clientId}/${command.route}`;
      const as = command.route.endsWith('/approval') ? SECOND : EVERYWHERE;
      const head = await service.log.head();
      // Ids that a command mints come from its key.
      const key = `${clientId}-${(keys += 1)}`;
      const dry = await service.post(`${url}?dryRun=true`, command.body, { as, key });
      expect(await service.log.head()).toBe(head);
      const real = await service.post(url, command.body, { as, key });
      if (real.status >= 400) expect(await service.log.head()).toBe(head);
      const after = await knownOf(service, clientId);
      look({ before, command, dry, real, after });
      if (real.body?.code !== 'impact-not-accepted') break;
    }
  }
  return clientId;
}

async function moved(here: string, there: string, which: number): Promise<void> {
  const before = [await knownOf(service, here), await knownOf(service, there)] as const;
  const entry = before[0].entries[which % Math.max(1, before[0].entries.length)];
  if (!entry || entry.voided) return;
  const body = {
    ...{ replaces: entry.versionId, toClientId: there, reason: 'clinical-judgment', acceptImpact: 'late-information' },
    acknowledge: ['residential-by-step-up', 'assessment-current', 'aftercare-planned', 'care-path.already-there'],
  };
  const url = `/v1/clients/${here}/entries/${entry.entryId}/wrong-client`;
  const sent = { as: EVERYWHERE, key: `move-${(keys += 1)}` };
  const head = await service.log.head();
  const dry = await service.post(`${url}?dryRun=true`, body, sent);
  expect(await service.log.head()).toBe(head);
  const real = await service.post(url, body, sent);
  expect(real.status).toBeLessThan(500);
  const after = [await knownOf(service, here), await knownOf(service, there)] as const;
  if (real.status >= 400) {
    expect(faceOf(dry)).toEqual(faceOf(real));
    expect([await service.log.head(), after]).toEqual([head, before]);
    return;
  }
  expect([dry.status, real.status]).toEqual([200, 201]);
  expect(after[0].entries.find(({ entryId }) => entryId === entry.entryId)?.voided).not.toBeNull();
  expect(after[1].entries.find(({ entryId }) => entryId === real.body.there.entryId)?.voided).toBeNull();
  expect([after[0].path.contradictions, after[1].path.contradictions]).toEqual([[], []]);
}

describe('whatever anyone sends, in any order', () => {
  it('a dry run is refused exactly where the command itself is, in the same words, and answers the same', async () => {
    await fc.assert(
      fc.asyncProperty(history, (acts) =>
        live(acts, ({ dry, real }) => {
          expect(real.status).toBeLessThan(500);
          if (real.status >= 400) {
            expect(faceOf(dry)).toEqual(faceOf(real));
            return;
          }
          expect(dry.status).toBe(200);
          const told = ({ body }: Answer) => ({
            impact: body.impact,
            acceptance: body.acceptance,
            verdict: body.verdict,
            conformance: body.conformance,
            inTheAir: body.inTheAir,
            clocks: body.obligations.map(({ clockId, dueAt }: { clockId: string; dueAt: string }) => [clockId, dueAt]),
          });
          expect(told(dry)).toEqual(told(real));
        }).then(() => undefined),
      ),
      RUNS,
    );
  }, 180_000);

  it('a refusal leaves the path as it was, and no path contradicts itself', async () => {
    await fc.assert(
      fc.asyncProperty(history, (acts) =>
        live(acts, ({ before, real, after }) => {
          if (real.status >= 400) expect(after.path).toEqual(before.path);
          expect(after.path.contradictions).toEqual([]);
        }).then(() => undefined),
      ),
      RUNS,
    );
  }, 180_000);

  it('the impact lists every other entry that reads otherwise', async () => {
    await fc.assert(
      fc.asyncProperty(history, (acts) =>
        live(acts, ({ before, command, real, after }) => {
          if (real.status !== 201) return;
          const listed = new Set(real.body.impact.map(({ entryId }: { entryId: string }) => entryId));
          const own = new Set(changedIn(before, after));
          const readings = new Map(before.path.timeline.map((item) => [item.entryId, readingOf(item)]));
          const otherwise = after.path.timeline
            .filter(({ entryId, voided }) => voided === null && readings.has(entryId) && !own.has(entryId))
            .filter((item) => readings.get(item.entryId) !== readingOf(item))
            .map(({ entryId, kind }) => `${kind} ${entryId}`);
          expect([command.route, otherwise.filter((one) => !listed.has(one.split(' ')[1] as string))]).toEqual([
            command.route,
            [],
          ]);
        }).then(() => undefined),
      ),
      RUNS,
    );
  }, 180_000);

  it('the census counts each client once on each track, and nobody who has not been admitted', async () => {
    await fc.assert(
      fc.asyncProperty(history, async (acts) => {
        const clientId = await live(acts, () => undefined);
        const { path } = await knownOf(service, clientId);
        const instants = [...new Set(path.timeline.map(({ effective }) => effective.at))];
        for (const at of instants) {
          const answer = await service.get(
            `/v1/census?groupBy=track&placements=true&limit=500&asOf=${encodeURIComponent(at)}`,
            { as: EVERYWHERE },
          );
          for (const group of answer.body.groups) {
            expect([at, group.census, group.incoherent]).toEqual([at, group.clients, 0]);
          }
          const here = answer.body.placements.filter((row: { clientId: string }) => row.clientId === clientId);
          const opened = new Set(
            path.timeline
              .filter(({ kind, voided }) => voided === null && (kind === 'Admitted' || kind === 'AftercareStarted'))
              .map(({ placementId }) => placementId),
          );
          for (const { placementId } of here) expect(opened.has(placementId)).toBe(true);
        }
      }),
      RUNS,
    );
  }, 180_000);

  it('a move to the right client leaves the entry on one path, and where it is refused on both as it was', async () => {
    await fc.assert(
      fc.asyncProperty(
        history,
        history,
        fc.array(fc.nat(40), { minLength: 3, maxLength: 6 }),
        async (one, other, drawn) => {
          const [here, there] = [await live(one, () => undefined), await live(other, () => undefined)];
          for (const which of drawn) await moved(here, there, which);
        },
      ),
      RUNS,
    );
  }, 180_000);

  it('a request sent again under its key answers the same and writes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(history, async (acts) => {
        const clientId = await service.client({ as: EVERYWHERE });
        for (const [index, one] of acts.entries()) {
          const command = commandOf(await knownOf(service, clientId), one);
          if (!command) continue;
          const { route, body } = accepting(command);
          const sent = { as: EVERYWHERE, key: `${clientId}-${index}` };
          const first = await service.post(`/v1/clients/${clientId}/${route}`, body, sent);
          const head = await service.log.head();
          const again = await service.post(`/v1/clients/${clientId}/${route}`, body, sent);
          expect(await service.log.head()).toBe(head);
          if (first.status >= 400) expect(faceOf(again)).toEqual(faceOf(first));
          else expect([again.status, { ...again.body, replayed: 0 }]).toEqual([200, { ...first.body, replayed: 0 }]);
        }
      }),
      RUNS,
    );
  }, 180_000);
});

type Item = Known['path']['timeline'][number];

/** The entries that the command itself recorded, corrected, took off or put back. */
const changedIn = (before: Known, after: Known): readonly string[] => {
  const versions = new Map(before.path.timeline.map(({ entryId, versionId }) => [entryId, versionId]));
  return after.path.timeline.flatMap(({ entryId, versionId }) =>
    versions.get(entryId) === versionId ? [] : [entryId],
  );
};

const readingOf = ({ move, from, to, placementId, unanchored, ruleCheck }: Item): string =>
  JSON.stringify([
    ...[move, from?.level.code, to?.level.code, placementId, unanchored, ruleCheck?.decision, ruleCheck?.conformance],
    ruleCheck?.findings.map(({ ruleId }) => ruleId).toSorted(),
    ruleCheck?.reliedOn.map(({ ruleId, entryId }) => [ruleId, entryId]),
  ]);
