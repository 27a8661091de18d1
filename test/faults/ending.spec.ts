import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Recorded } from '../acceptance/black-box/answers.js';
import { openSite } from '../acceptance/black-box/provider.js';
import { Running } from '../acceptance/black-box/running.js';
import {
  freshDataDirectory,
  removeDataDirectory,
  ThroughlineProcess,
} from '../acceptance/black-box/throughline-process.js';
import { inventedIdentity } from '../acceptance/black-box/story.js';

const ROUNDS = 3;
const CLIENTS = 12;
const FINISH_MS_MAX = 10_000;

interface Sent {
  readonly key: string;
  readonly clientId: string;
  readonly at: number;
  outcome: number | 'no answer';
}

/** Told to end with SIGTERM, as every supervisor does, while people are typing. */
describe('a service that is told to end', () => {
  const data = freshDataDirectory();
  afterAll(() => removeDataDirectory(data));

  it(
    `finishes what is under way, leaves with status 0, and has kept all that it acknowledged, ${ROUNDS} times`,
    async () => {
      let prepared = false;
      for (let round = 0; round < ROUNDS; round += 1) {
        const running = await Running.start({ data });
        if (!prepared) await openSite(running, { code: 'NORTH', name: 'North', pack: 'asam-3e-adult' });
        prepared = true;
        const { sent, reported } = await endedUnderLoad(running);

        const again = await Running.start({ data });
        for (const { key, clientId, outcome } of sent.filter(
          (one) => one.outcome === 201 || one.outcome === 'no answer',
        )) {
          const repeated = await inquire(again, clientId, key);
          // What was acknowledged is there; of what was not answered, the same key tells.
          if (outcome === 201) expect(repeated.headers['idempotency-replayed']).toBe('true');
          expect([200, 201]).toContain(repeated.status);
        }
        await again.process.end();
        again.http.close();
        const underWay = sent.filter(({ at }) => at < reported);
        expect(underWay.filter(({ outcome }) => outcome === 'no answer')).toEqual([]);
        expect(sent.filter(({ outcome }) => ![201, 503, 'no answer'].includes(outcome))).toEqual([]);
        expect(sent.filter(({ outcome }) => outcome === 201).length).toBeGreaterThan(CLIENTS);
      }
    },
    ROUNDS * 60_000,
  );

  async function endedUnderLoad(
    running: Running,
  ): Promise<{ readonly sent: readonly Sent[]; readonly reported: number }> {
    const sent: Sent[] = [];
    const clients = await Promise.all(Array.from({ length: CLIENTS }, () => registered(running)));
    const typing = clients.map((clientId) => typeUntilRefused(running, clientId, sent));
    await pause(300 + Math.random() * 300);
    const reported = Date.now();
    expect(await running.process.end('SIGTERM')).toBe(0);
    expect(Date.now() - reported).toBeLessThan(FINISH_MS_MAX);
    await Promise.all(typing);
    running.http.close();
    return { sent, reported };
  }

  async function typeUntilRefused(running: Running, clientId: string, sent: Sent[]): Promise<void> {
    for (;;) {
      const one: Sent = { key: randomUUID(), clientId, at: Date.now(), outcome: 'no answer' };
      sent.push(one);
      try {
        one.outcome = (await inquire(running, clientId, one.key)).status;
      } catch {
        return;
      }
      if (one.outcome !== 201) return;
    }
  }

  const inquire = (running: Running, clientId: string, key: string) =>
    running
      .as('front-desk', 'NORTH')
      .post<Recorded>(
        `/v1/clients/${clientId}/inquiries`,
        { facilityId: 'NORTH', when: '2025-03-01', narrative: key },
        { key },
      );

  async function registered(running: Running): Promise<string> {
    const { body } = await running
      .as('front-desk', 'NORTH')
      .post<Recorded>('/v1/clients', { facilityId: 'NORTH', identity: inventedIdentity() });
    return body.clientId;
  }

  it('ends at once when it is told to while it starts, and leaves nothing half made', async () => {
    const fresh = freshDataDirectory();
    try {
      for (const afterMs of [50, 400, 900]) {
        const process = new ThroughlineProcess({ data: fresh });
        await pause(afterMs);
        expect([0, 'SIGTERM']).toContain(await process.end('SIGTERM'));
      }
      const running = await Running.start({ data: fresh });
      expect((await running.as('director').get('/v1/facilities')).status).toBe(200);
      await running.process.end();
      running.http.close();
    } finally {
      removeDataDirectory(fresh);
    }
  }, 60_000);
});
