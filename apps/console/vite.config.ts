import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type HtmlTagDescriptor, type Plugin } from 'vite';

/** Where `npm run dev` finds a running service; the built console is served by the service itself. */
const service = process.env['THROUGHLINE_URL'] ?? 'http://127.0.0.1:8080';

/**
 * The browser fetches the large part of the console with the page, while the small part asks for the first answers. It asks
 * who is signed in before it has read any script: the same request, word for word, finds the answer there.
 */
const fetchWithPage: Plugin = {
  name: 'fetch-with-page',
  transformIndexHtml: {
    order: 'post',
    handler(_html, { bundle = {} }) {
      const large = Object.values(bundle).find((file) => file.type === 'chunk' && file.name === 'console');
      if (large?.type !== 'chunk') return [];
      const link = (rel: string, file: string, more: Record<string, string> = {}): HtmlTagDescriptor => ({
        tag: 'link',
        attrs: { rel, crossorigin: true, href: `/${file}`, ...more },
        injectTo: 'head',
      });
      const styles = [...(large.viteMetadata?.importedCss ?? [])].map((file) => link('stylesheet', file));
      return [link('preload', 'session', { as: 'fetch' }), link('modulepreload', large.fileName), ...styles];
    },
  },
};

/** Beside each script and style lies the same, compressed: the service sends what the browser can read. */
const compressAhead: Plugin = {
  name: 'compress-ahead',
  apply: 'build',
  writeBundle({ dir = 'dist' }) {
    const assets = join(dir, 'assets');
    for (const file of readdirSync(assets).filter((name) => /\.(js|css|svg)$/.test(name))) {
      const content = readFileSync(join(assets, file));
      writeFileSync(join(assets, `${file}.br`), brotliCompressSync(content));
      writeFileSync(join(assets, `${file}.gz`), gzipSync(content, { level: 9 }));
    }
  },
};

export default defineConfig({
  plugins: [react(), fetchWithPage, compressAhead],
  build: {
    outDir: 'dist',
    // The policy of the page allows no inline content: fonts and pictures stay files.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 900,
  },
  server: {
    proxy: Object.fromEntries(['/v1', '/session', '/docs', '/openapi.json', '/readyz'].map((path) => [path, service])),
  },
});
