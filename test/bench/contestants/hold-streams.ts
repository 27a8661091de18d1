import { Agent, type IncomingMessage, request } from 'node:http';
import { mintDemoToken } from '@throughline/api';
import { TENANT } from '../provider/provider.ts';

/** Holds live streams until it is told to end: hold-streams URL DATA_DIRECTORY COUNT EACH. Prints what they received at its end. */
const [url = '', directory = '', count = '0', each = '1'] = process.argv.slice(2);
const streams = Number(count);
const agent = new Agent({ maxSockets: Number.POSITIVE_INFINITY });
const answers: IncomingMessage[] = [];
let bytes = 0;

const tokens = await Promise.all(
  Array.from({ length: Math.ceil(streams / Number(each)) }, (_, number) =>
    mintDemoToken({
      dataDirectory: directory,
      tenant: TENANT,
      roles: ['partner'],
      facilities: 'all',
      subject: `partner-${number}`,
    }),
  ),
);
const after = await newestCursor();
for (let number = 0; number < streams; number += 1)
  answers.push(await opened(tokens[Math.floor(number / Number(each))]!));
process.send?.({ open: answers.length });
process.once('message', () => {
  process.send?.({ bytes });
  process.exit();
});

/** A bulk plan that only counts says where the newest event is. */
async function newestCursor(): Promise<string> {
  const response = await fetch(`${url}/v1/replay/plan`, {
    method: 'POST',
    headers: { authorization: `Bearer ${tokens[0]}`, 'content-type': 'application/json' },
    body: '{"countOnly":true}',
  });
  return ((await response.json()) as { bound: string }).bound;
}

function opened(token: string): Promise<IncomingMessage> {
  const headers = { authorization: `Bearer ${token}`, accept: 'text/event-stream', 'last-event-id': after };
  return new Promise((resolve, reject) => {
    request(`${url}/v1/events`, { agent, headers }, (answer) => {
      answer.on('data', (chunk: Buffer) => (bytes += chunk.length));
      answer.on('error', () => undefined);
      if (answer.statusCode === 200) resolve(answer);
      else reject(new Error(`A stream was answered with ${answer.statusCode}.`));
    })
      .on('error', reject)
      .end();
  });
}
