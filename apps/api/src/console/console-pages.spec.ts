import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { fastify } from 'fastify';
import { serveConsole } from './console-pages.js';

describe('the pages of the console', () => {
  let files: string;
  beforeEach(() => {
    files = mkdtempSync(join(tmpdir(), 'throughline-console-'));
  });
  afterEach(() => rmSync(files, { recursive: true, force: true }));

  const server = async () => {
    const opened = fastify();
    await serveConsole(opened, files);
    return opened;
  };
  const build = () => {
    mkdirSync(join(files, 'assets'));
    writeFileSync(join(files, 'index.html'), '<!doctype html><title>Throughline</title>');
    writeFileSync(join(files, 'mark.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
    writeFileSync(join(files, 'assets', 'index-1a2b.js'), 'export {};');
  };

  it.each(['/', '/board', '/worklist', '/audit', '/clients', '/clients/3f0c/record/discharge'])(
    'are one page, also at %s, under a policy that allows nothing inline',
    async (path) => {
      build();
      const { statusCode, headers, body } = await (await server()).inject(path);
      expect([statusCode, headers['cache-control'], body]).toEqual([
        200,
        'public, max-age=0',
        expect.stringContaining('Throughline'),
      ]);
      expect(headers['content-security-policy']).toContain("script-src 'self'");
      expect(headers['content-security-policy']).not.toContain('unsafe');
    },
  );

  it('have files that never change, because their names hold a hash', async () => {
    build();
    const { statusCode, headers } = await (await server()).inject('/assets/index-1a2b.js');
    expect([statusCode, headers['cache-control']]).toEqual([200, 'public, max-age=31536000, immutable']);
  });

  it.each([
    ['br', 'gzip, deflate, br'],
    ['gzip', 'gzip'],
    [undefined, 'identity'],
  ])('are sent as %s to a browser that reads %s', async (encoding, read) => {
    build();
    const lies = join(files, 'assets', 'index-1a2b.js');
    writeFileSync(`${lies}.br`, brotliCompressSync('export {};'));
    writeFileSync(`${lies}.gz`, gzipSync('export {};'));
    const sent = await (await server()).inject({ url: '/assets/index-1a2b.js', headers: { 'accept-encoding': read } });
    expect([sent.headers['content-encoding'], sent.headers['content-type']]).toEqual([
      encoding,
      expect.stringContaining('javascript'),
    ]);
    const plain = { br: brotliDecompressSync, gzip: gunzipSync }[encoding ?? ''] ?? String;
    expect(String(plain(sent.rawPayload))).toBe('export {};');
  });

  it('give nothing out from beside their folder', async () => {
    build();
    for (const path of ['/assets/../index.html', '/assets/%2e%2e/index.html', '/assets/none.js'])
      expect((await (await server()).inject(path)).statusCode).not.toBe(200);
  });

  it('lead to the description of the API where the console was not built', async () => {
    const { statusCode, headers } = await (await server()).inject('/');
    expect([statusCode, headers.location]).toEqual([302, '/docs']);
  });
});
