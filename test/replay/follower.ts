/**
 * A partner who keeps a copy with the client library, as a process that can be killed:
 * node follower.ts URL FILE [follow], the token in TOKEN.
 */
import { flushCompileCache } from 'node:module';
import { FileCopy, keepCopy, ReplayClient, verifyCopy } from '@throughline/replay-client';

// A process that is killed would leave nothing of it.
flushCompileCache();
const [url = '', file = '', mode] = process.argv.slice(2);
const { signal } = new AbortController();
const client = new ReplayClient({ url, token: () => process.env['TOKEN'] ?? '' });
const copy = await FileCopy.open(file);
process.stdout.write('The copy is open.\n');
await keepCopy(client, copy, { follow: mode === 'follow', signal });
const { count, digest } = await verifyCopy(client, copy, signal);
await copy.close();
process.stdout.write(`${count} ${digest}\n`);
