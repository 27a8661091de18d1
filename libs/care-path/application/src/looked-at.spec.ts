import { admit, NO_TERMS } from '@throughline/care-path';
import { inventedPack } from '@throughline/care-path/scenario';
import type { RulePack } from '@throughline/continuum';
import type { CommandRequest, EventParts } from '@throughline/kernel';
import { resolveWhen } from '@throughline/time';
import { CarePaths } from './care-paths.js';
import { NOON, WriteSide } from './scenario/write-side.js';

const FACILITY = 'facility-HAWTHORN';
const nextPack = Object.assign(inventedPack('2') as RulePack, { levelsAuthorized: new Set<string>() });

/** Another process records the adoption: this one has not read it yet when it decides. */
class Elsewhere extends WriteSide {
  #known: number | undefined;

  override get writerParts() {
    const { directory } = this;
    return {
      ...super.writerParts,
      directory: {
        ...directory,
        catchUp: async () => undefined,
        revisionOf: (stream: string) => (stream === FACILITY ? this.#known : undefined),
        packsAdopted: (...asked: Parameters<typeof directory.packsAdopted>) => ({
          ...directory.packsAdopted(...asked),
          ...(this.#known !== undefined && { inForce: nextPack }),
        }),
      },
    };
  }

  async adopt(): Promise<void> {
    const parts: EventParts = { data: '{}', meta: '{}', private: '{}' };
    const event = { id: '0195c8a1-4f3e-4b7d-8a21-6c9d0e4f1b72', type: 'RulePackAdopted', schemaVersion: 1, ...parts };
    this.#known = (await this.log.append(FACILITY, 'none', [event])).revision;
  }

  forget(): () => void {
    const known = this.#known;
    this.#known = undefined;
    return () => (this.#known = known);
  }
}

let keys = 0;
const request = (): CommandRequest => ({
  name: 'Admit',
  body: {},
  actor: { id: 'clinician', kind: 'person', roles: ['director'] },
  facilities: 'all',
  idempotencyKey: `key-${(keys += 1)}`,
  correlationId: 'adopted-meanwhile',
  // Judged as advice: nothing else than the pack matters here.
  origin: { kind: 'import', system: 'hospital-log', recordId: 'A', sourceRecordedAt: null },
});

describe('a pack that is adopted after a decision has looked, and before it is recorded', () => {
  it('makes the command decide again, by that pack', async () => {
    const service = new Elsewhere({ now: () => NOON });
    const parts = service.writerParts;
    const register = new CarePaths(parts);
    const { clientId } = await register.register(request(), { facilityId: 'HAWTHORN', identity: null });
    await service.adopt();
    const readOn = service.forget();
    let began = false;
    // The first reading is that before the decision, which comes too early to see the adoption.
    const catchUp = async () => (began ? readOn() : void (began = true));
    const writer = new CarePaths({ ...parts, directory: { ...parts.directory, catchUp } });
    const judgedBy: string[] = [];

    const answer = await writer.record(clientId as string, request(), (path, context) => {
      const effective = resolveWhen('2026-05-04T09:00-05:00', 'America/Chicago');
      const asked = { programId: null, population: null, on: effective.localDate } as const;
      judgedBy.push(context.packsAdopted('HAWTHORN', asked).inForce?.ref.version ?? 'none');
      const place = { facilityId: 'HAWTHORN', programId: null, level: '2.1', track: null };
      return admit({ ...NO_TERMS, ...place, effective, source: null, narrative: null }, path, context);
    });

    expect(judgedBy).toEqual(['1', '2']);
    expect(answer).toMatchObject({ revision: 1, replayed: false, verdict: { packSha256: nextPack.ref.sha256 } });
    expect(await service.events(clientId as string)).toHaveLength(2);
    await service.close();
  });
});
