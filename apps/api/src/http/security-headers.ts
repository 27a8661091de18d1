import type { FastifyInstance } from 'fastify';

/**
 * What helmet sets, as constants: its middleware works the same strings out again for every answer, which costs more
 * than the routes do. A spec compares them with helmet's own.
 */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': "default-src 'none';base-uri 'none';form-action 'none';frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'x-dns-prefetch-control': 'off',
  'x-download-options': 'noopen',
  'x-frame-options': 'DENY',
  'x-permitted-cross-domain-policies': 'none',
  'x-xss-protection': '0',
};

/** Answers hold what is known of clients: no cache on the way keeps them. */
const NOT_KEPT = { 'cache-control': 'no-store' };

/** The API's description is a page with scripts and styles of its own; nothing else here is a page. */
const OF_DOCS =
  "default-src 'self';style-src 'self' 'unsafe-inline';img-src 'self' data:;base-uri 'none';frame-ancestors 'none'";

export function setSecurityHeaders(server: FastifyInstance): void {
  const ofAnswers = { ...SECURITY_HEADERS, ...NOT_KEPT };
  const ofDocs = { ...SECURITY_HEADERS, 'content-security-policy': OF_DOCS };
  server.addHook('onRequest', (request, reply, done) => {
    reply.headers(request.url.startsWith('/docs') ? ofDocs : ofAnswers);
    done();
  });
}
