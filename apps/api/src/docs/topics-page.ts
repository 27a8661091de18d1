import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** Where the page's build lies in this repository. */
const PAGE_FILES = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..', 'topics', 'dist');

/**
 * The component that renders the page compiles schemas into code, so its scripts may do that. The sandbox gives the page an
 * origin of its own: it has no session, reads no answer of this service, and sends nothing.
 */
const POLICY = [
  'sandbox allow-scripts allow-popups',
  "default-src 'none'",
  "script-src 'self' 'unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join(';');

/** `GET /docs/topics`: the AsyncAPI document of the Kafka topics, to read in a browser. Nothing is there until it was built. */
export async function serveTopicsPage(server: FastifyInstance, files = PAGE_FILES): Promise<void> {
  if (!existsSync(join(files, 'index.html'))) return;
  await server.register(fastifyStatic, {
    root: files,
    prefix: '/docs/topics/',
    decorateReply: false,
    index: false,
    preCompressed: true,
    // Seen from the sandbox, even its own scripts come from another origin.
    setHeaders: (reply) =>
      void reply.header('content-security-policy', POLICY).header('cross-origin-resource-policy', 'cross-origin'),
  });
  server.get('/docs/topics', (_request, reply) => reply.redirect('/docs/topics/index.html', 302));
}
