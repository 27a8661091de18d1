import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** Where the console's build lies in this repository. */
const CONSOLE_FILES = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..', 'console', 'dist');

/** The one style that the accessible controls add by themselves (touch on what can be pressed), by its hash. */
const STYLE_OF_CONTROLS = "'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='";

/** The console's own policy: everything from this service, nothing inline but the style above. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' ${STYLE_OF_CONTROLS}`,
  "font-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join(';');

/** What the browser asks for while a person moves through the console: each is the same page. */
const SCREENS = [
  '/',
  '/board',
  '/worklist',
  '/audit',
  '/audit/packet',
  '/clients',
  '/clients/*',
  '/flow',
  '/stays',
  '/erasures',
  '/rules',
  '/rules/*',
  '/feeds',
  '/definitions',
];
const YEAR_MS = 365 * 24 * 3_600_000;

/** Serves the console under `/`. Where it was not built, `/` leads to the description of the API. */
export async function serveConsole(server: FastifyInstance, files = CONSOLE_FILES): Promise<void> {
  if (!existsSync(join(files, 'index.html'))) {
    server.get('/', (_request, reply) => reply.redirect('/docs', 302));
    return;
  }
  // Files under /assets carry a hash of their content in their names: they never change.
  await server.register(fastifyStatic, {
    root: join(files, 'assets'),
    prefix: '/assets/',
    maxAge: YEAR_MS,
    immutable: true,
    preCompressed: true,
    setHeaders: (reply) => void reply.header('content-security-policy', POLICY),
  });
  const page = (path: string) =>
    server.get(path, (_request, reply) =>
      reply.header('content-security-policy', POLICY).sendFile('index.html', files, { maxAge: 0, immutable: false }),
    );
  for (const path of SCREENS) page(path);
  server.get('/mark.svg', (_request, reply) => reply.sendFile('mark.svg', files));
}
