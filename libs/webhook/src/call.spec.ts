import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { call, endpointOf, secretOf, signedHeaders } from './index.js';

const NOBODY = new Set<string>();

/** Ways to reach a machine that is none of the internet's, through a URL that looks harmless. */
const URLS = [
  'https://127.0.0.1/',
  'https://127.1/',
  'https://127.0.1/',
  'https://2130706433/',
  'https://0x7f000001/',
  'https://0x7f.0x0.0x0.0x1/',
  'https://0177.0.0.1/',
  'https://017700000001/',
  'https://127.0.0.1./',
  'https://0/',
  'https://0.0.0.0/',
  'https://10.1.2.3/',
  'https://172.16.0.1/',
  'https://192.168.1.1/',
  'https://169.254.169.254/latest/meta-data/',
  'https://2852039166/latest/meta-data/',
  'https://100.64.0.1/',
  'https://198.18.0.1/',
  'https://192.0.2.1/',
  'https://224.0.0.1/',
  'https://255.255.255.255/',
  'https://[::1]/',
  'https://[::]/',
  'https://[::ffff:127.0.0.1]/',
  'https://[::ffff:7f00:1]/',
  'https://[::127.0.0.1]/',
  'https://[64:ff9b::7f00:1]/',
  'https://[64:ff9b:1::7f00:1]/',
  'https://[2002:7f00:1::]/',
  'https://[2001:0:7f00:1::]/',
  'https://[fd00:ec2::254]/',
  'https://[fe80::1]/',
  'https://[fec0::1]/',
  'https://[ff02::1]/',
  'https://localhost/',
  'https://localhost./',
  'https://LOCALHOST/',
  'https://api.localhost/',
  'https://printer.local/',
  'https://metadata.google.internal/',
  'https://intranet/',
  'https://router.home.arpa/',
  'https://1.0.0.127.in-addr.arpa/',
  'https://１２７.０.０.１/',
  'https://①②⑦.⓪.⓪.①/',
  'https://127%2e0%2e0%2e1/',
  'https://user:secret@hooks.example.org/',
  'https://hooks.example.org@127.0.0.1/',
  'https://hooks.example.org#@127.0.0.1/',
  'https://127.0.0.1\\@hooks.example.org/',
  'https://hooks.example.org:22/',
  'https://hooks.example.org:25/',
  'http://hooks.example.org/',
  'ftp://hooks.example.org/',
  'file:///etc/passwd',
  'gopher://127.0.0.1:6379/',
  'javascript:alert(1)',
  'hooks.example.org',
  '//127.0.0.1/',
  '',
] as const;

/** Addresses that a harmless name may turn out to have. */
const ADDRESSES: readonly (readonly string[])[] = [
  ['127.0.0.1'],
  ['10.0.0.1'],
  ['169.254.169.254'],
  ['::1'],
  ['::ffff:10.0.0.1'],
  ['64:ff9b::a00:1'],
  ['2002:a00:1::'],
  ['fd00::1'],
  ['fe80::1%eth0'],
  // One public address does not make the other one harmless, in whichever order.
  ['93.184.216.34', '127.0.0.1'],
  ['127.0.0.1', '93.184.216.34'],
];

describe('an endpoint that is not of the internet', () => {
  it.each(URLS)('is refused as %s', (url) => {
    expect(() => endpointOf(url, NOBODY)).toThrow(expect.objectContaining({ code: 'endpoint-refused' }));
  });

  it.each(['https://hooks.example.org/', 'https://hooks.example.org:8443/in?x=1', 'https://[2606:4700::1111]/'])(
    'is told from %s, which is',
    (url) => {
      expect(endpointOf(url, NOBODY)).toMatchObject({ named: false });
    },
  );

  it('may be named by an operator, with its port', () => {
    const named = new Set(['hooks.hospital.internal:9000']);
    expect(endpointOf('http://hooks.hospital.internal:9000/in', named)).toMatchObject({ named: true });
    expect(() => endpointOf('http://hooks.hospital.internal:9001/in', named)).toThrow(
      expect.objectContaining({ code: 'endpoint-refused' }),
    );
  });
});

describe('calling an endpoint', () => {
  const received: { readonly request: IncomingMessage; readonly body: string }[] = [];
  let connections = 0;
  let answer: readonly [status: number, headers: Record<string, string>] = [204, {}];
  let server: Server;
  let port: number;
  beforeAll(async () => {
    server = createServer((request, response) => {
      let body = '';
      request.on('data', (bytes: Buffer) => (body += bytes.toString()));
      request.on('end', () => {
        received.push({ request, body });
        response.writeHead(...answer).end();
      });
    });
    server.on('connection', () => (connections += 1));
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    ({ port } = server.address() as AddressInfo);
  });
  beforeEach(() => {
    received.length = 0;
    connections = 0;
    answer = [204, {}];
  });
  afterAll(() => new Promise((closed) => server.close(closed)));

  const hook = () => `http://hooks.test:${port}/in`;
  const named = () => new Set([`hooks.test:${port}`]);
  const local = async () => ['127.0.0.1'];

  it.each(ADDRESSES.map((addresses) => ({ addresses })))(
    'sends nothing to a name of $addresses',
    async ({ addresses }) => {
      const message = { url: `https://hooks.example.org:${port}/`, headers: {}, body: '{}' };
      const called = await call(message, { named: NOBODY, resolve: async () => addresses });
      expect([called, connections]).toEqual([{ outcome: 'refused' }, 0]);
    },
  );

  it('asks for the address of a name once, so that a second answer is never used', async () => {
    const answers = [['127.0.0.1'], ['203.0.113.9']];
    let asked = 0;
    const resolve = async () => answers[asked++] ?? [];
    expect(await call({ url: hook(), headers: {}, body: '{}' }, { named: named(), resolve })).toEqual({
      outcome: 'answered',
      status: 204,
    });
    expect([asked, connections]).toEqual([1, 1]);
  });

  it('takes a redirect for an answer, and goes nowhere else', async () => {
    answer = [302, { location: `http://127.0.0.1:${port}/elsewhere` }];
    expect(await call({ url: hook(), headers: {}, body: '{}' }, { named: named(), resolve: local })).toEqual({
      outcome: 'answered',
      status: 302,
    });
    expect(received.map(({ request }) => request.url)).toEqual(['/in']);
  });

  it('gives up on a name that nobody has, and on an endpoint that does not answer', async () => {
    const message = { url: hook(), headers: {}, body: '{}' };
    const nobody = async () => {
      throw new Error('no such name');
    };
    expect(await call(message, { named: named(), resolve: nobody })).toEqual({ outcome: 'unreachable' });
    const silent = createServer(() => undefined);
    await new Promise<void>((listening) => silent.listen(0, '127.0.0.1', listening));
    const at = (silent.address() as AddressInfo).port;
    const terms = { named: new Set([`hooks.test:${at}`]), resolve: local, timeoutMs: 50 };
    expect(await call({ ...message, url: `http://hooks.test:${at}/` }, terms)).toEqual({ outcome: 'unreachable' });
    silent.closeAllConnections();
    await new Promise((closed) => silent.close(closed));
  });

  it('is verified by the library of Standard Webhooks, which refuses what was changed', async () => {
    const secret = secretOf(new Uint8Array(32).fill(7));
    const body = JSON.stringify({ type: 'subscription.reached', data: { sequence: 42 } });
    const timestamp = Math.floor(Date.now() / 1_000);
    const headers = signedHeaders({ secret, id: 'msg_1', timestamp, body });
    await call({ url: hook(), headers, body }, { named: named(), resolve: local });
    const [{ request, body: sent }] = received as [(typeof received)[number]];
    const verifier = new Webhook(secret);
    const given = Object.fromEntries(
      ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map((name) => [name, String(request.headers[name])]),
    );
    expect(verifier.verify(sent, given)).toEqual(JSON.parse(body));
    expect(() => verifier.verify(sent.replace('42', '43'), given)).toThrow('No matching signature');
    expect(() => verifier.verify(sent, { ...given, 'webhook-id': 'msg_2' })).toThrow('No matching signature');
    expect(() => new Webhook(secretOf(new Uint8Array(32).fill(8))).verify(sent, given)).toThrow(
      'No matching signature',
    );
  });
});
