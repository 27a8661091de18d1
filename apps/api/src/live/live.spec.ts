import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { testService } from '../service.fixture.js';

describe('the stream of changes, over HTTP', () => {
  it('begins with the present, and ends with the service: a restart waits for no screen', async () => {
    const service = await testService();
    await service.server.listen({ host: '127.0.0.1', port: 0 });
    const { port } = service.server.server.address() as AddressInfo;
    const response = await fetch(`http://127.0.0.1:${port}/v1/stream`, {
      headers: { accept: 'text/event-stream', authorization: `Bearer ${await service.token('analyst')}` },
    });
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/event-stream']);
    const read = async (): Promise<string> => {
      let text = '';
      for await (const chunk of response.body ?? []) {
        text += Buffer.from(chunk).toString('utf8');
        if (text.includes('event: change')) void service.close();
      }
      return text;
    };
    expect(await read()).toMatch(/^retry: \d+\n\nevent: change\ndata: \{"position":"\d+"/);
    await service.close();
  });

  it.each(['/v1/stream', '/v1/events'])(
    'gives back the place of a reader who leaves %s, although nothing happens: twenty in a row find one',
    async (path) => {
      const service = await testService();
      await service.server.listen({ host: '127.0.0.1', port: 0 });
      const { port } = service.server.server.address() as AddressInfo;
      const headers = { accept: 'text/event-stream', authorization: `Bearer ${await service.token('partner')}` };
      const statuses: number[] = [];
      for (let reader = 0; reader < 20; reader += 1) {
        const leave = new AbortController();
        const { status, body } = await fetch(`http://127.0.0.1:${port}${path}`, { headers, signal: leave.signal });
        statuses.push(status);
        await body?.getReader().read();
        leave.abort();
        // The service learns of it by the socket.
        await pause(20);
      }
      expect(new Set(statuses)).toEqual(new Set([200]));
      await service.close();
    },
  );
});
