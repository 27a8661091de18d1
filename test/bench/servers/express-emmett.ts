import { randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { beginOf, levelDecision } from '../provider/stepping-clients.ts';
import { admit, decider, oneAfterTheOther, openStore } from '../rivals/emmett-care-paths.ts';
import { loadExpress } from '../rivals/emmett-modules.ts';
import { serving } from './serving.ts';

interface LevelChange {
  readonly clientId: string;
  readonly level: string;
  readonly at: number;
}

// Emmett prints what it catches, while the bench is printing.
console.log = () => undefined;

/**
 * The same command as an express application with Emmett's command handler over its SQLite store takes it, put together as
 * its documentation shows. It validates, authenticates, encrypts, logs and projects nothing.
 */
await serving(async () => {
  const directory = process.env['BENCH_DIRECTORY'] as string;
  const { store, close } = await openStore(join(mkdtempSync(join(directory, 'emmett-')), 'emmett.db'), 'as-documented');
  const begin = beginOf(Date.now());
  const decide = decider(store);
  const clientIds = Array.from({ length: Number(process.env['BENCH_CLIENTS']) }, () => randomUUID());
  for (const clientId of clientIds) await admit(decide, clientId, begin);
  const change = oneAfterTheOther(({ clientId, level, at }: LevelChange) => decide(clientId, levelDecision(level, at)));

  const express = loadExpress();
  const application = express();
  application.use(express.json());
  application.post('/v1/clients/:clientId/level-changes', (request, reply, next) => {
    const { when, level } = request.body as { readonly when: string; readonly level: string };
    const clientId = request.params['clientId'] as string;
    change({ clientId, level, at: Date.parse(when) }).then(() => reply.status(201).json({ clientId }), next);
  });
  const server = await new Promise<ReturnType<typeof application.listen>>((resolve) => {
    const listening = application.listen(0, '127.0.0.1', () => resolve(listening));
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    ask: async () => ({ clientIds, begin }),
    close: async () => {
      await new Promise((closed) => server.close(closed));
      close();
    },
  };
});
