import { defineConfig } from 'vite';
import { compressed } from './build/compressed.ts';
import { parsedTopics } from './build/parsed-topics.ts';

/** One script that is not a module: the page is sandboxed, and a sandbox loads no modules of the service. */
export default defineConfig({
  plugins: [parsedTopics('../../docs/asyncapi.yaml'), compressed()],
  build: {
    outDir: 'dist',
    modulePreload: false,
    cssCodeSplit: false,
    chunkSizeWarningLimit: 5_000,
    rollupOptions: {
      input: 'src/page.ts',
      output: { format: 'iife', entryFileNames: 'page.js', assetFileNames: 'page[extname]' },
    },
  },
});
