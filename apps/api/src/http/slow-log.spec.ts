import { setTimeout as delay } from 'node:timers/promises';
import { fastify } from 'fastify';
import { SlowLog } from './slow-log.js';

const CLIENT = '3d2c8f54-9b0e-4a67-8f3c-1b6a5d7e9f02';

function logOf(slowMs: number) {
  const lines: object[] = [];
  return { lines, slow: new SlowLog({ warn: (line: object) => void lines.push(line) }, slowMs) };
}

describe('what takes long', () => {
  it('is logged by the name of the question, with how long it waited', () => {
    const { lines, slow } = logOf(1_000);
    slow.note({ question: 'flow', outcome: 'answered', waitedMs: 400.4, tookMs: 599 });
    slow.note({ question: 'flow', outcome: 'answered', waitedMs: 400.4, tookMs: 600 });
    slow.note({ question: 'census', outcome: 'views-busy', waitedMs: 5_000, tookMs: null });
    expect(lines).toEqual([
      { slow: 'question', question: 'flow', ms: 1_000, waitedMs: 400 },
      { slow: 'question', question: 'census', ms: 5_000, waitedMs: 5_000 },
    ]);
  });

  it('is logged by the pattern of the route: neither client nor parameters', async () => {
    const { lines, slow } = logOf(20);
    const server = fastify();
    slow.watch(server);
    server.get('/v1/clients/:clientId/path', async () => delay(40));
    server.get('/quick', async () => ({}));
    await server.inject(`/v1/clients/${CLIENT}/path?knownAt=2026-03-01`);
    await server.close();
    expect(lines.at(0)).toMatchObject({ slow: 'request', route: '/v1/clients/:clientId/path' });
    expect(JSON.stringify(lines)).not.toMatch(new RegExp(`${CLIENT}|knownAt`));
  });

  it('is not logged when a stream stays open, nor with a threshold of 0', async () => {
    const [watched, off] = [logOf(1), logOf(0)];
    const server = fastify();
    watched.slow.watch(server);
    server.get('/v1/stream', async (_request, reply) => {
      await delay(5);
      return reply.header('content-type', 'text/event-stream').send('data: {}\n\n');
    });
    await server.inject('/v1/stream');
    await server.close();
    off.slow.note({ question: 'flow', outcome: 'answered', waitedMs: 1, tookMs: 90_000 });
    expect([watched.lines, off.lines]).toEqual([[], []]);
  });
});
