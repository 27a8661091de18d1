import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

const ROUTE_BYTES_MAX = 250 * 1024;
const dist = join(import.meta.dirname, '..', '..', 'apps', 'console', 'dist');
const page = readFileSync(join(dist, 'index.html'), 'utf8');

describe('the console as it is built', () => {
  it('sends less than 250 kB of compressed scripts before the first screen', () => {
    const first = [...page.matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)].map(([, file = '']) => file);
    const bytes = first.map((file) => readFileSync(join(dist, `${file}.gz`)).length);
    expect(first.length).toBeGreaterThan(1);
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(ROUTE_BYTES_MAX);
  });

  it('has each script and style compressed beside it, to the byte', () => {
    const assets = join(dist, 'assets');
    const files = readdirSync(assets).filter((file) => /\.(js|css)$/.test(file));
    expect(files.length).toBeGreaterThan(10);
    for (const file of files) {
      const plain = readFileSync(join(assets, file));
      expect(gunzipSync(readFileSync(join(assets, `${file}.gz`))).equals(plain)).toBe(true);
      expect(brotliDecompressSync(readFileSync(join(assets, `${file}.br`))).equals(plain)).toBe(true);
    }
  });

  it('has nothing inline: the policy of the page allows none', () => {
    expect(page).not.toMatch(/<style|style=|<script(?![^>]*\bsrc=)/);
  });

  it('brings its font, and asks no other host for anything', () => {
    const files = readdirSync(join(dist, 'assets'));
    expect(files.some((file) => /^inter-latin.*\.woff2$/.test(file))).toBe(true);
    for (const file of files.filter((name) => name.endsWith('.css')))
      expect(readFileSync(join(dist, 'assets', file), 'utf8')).not.toMatch(/https?:\/\//);
  });
});
