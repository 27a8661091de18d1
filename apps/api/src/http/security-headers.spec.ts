import helmet from '@fastify/helmet';
import { fastify } from 'fastify';
import { SECURITY_HEADERS, setSecurityHeaders } from './security-headers.js';

/** Stricter here, because nothing but the page of the API's description is ever shown by a browser. */
const STRICTER = ['content-security-policy', 'x-frame-options'];

describe('the headers that guard answers', () => {
  it('are those of helmet, and stricter where an API can be', async () => {
    const reference = fastify();
    await reference.register(helmet);
    reference.get('/', () => 'x');
    const { headers } = await reference.inject('/');
    await reference.close();
    const ofHelmet = Object.fromEntries(
      Object.entries(headers).filter(
        ([name]) => !['content-type', 'content-length', 'date', 'connection'].includes(name),
      ),
    );
    expect(Object.keys(SECURITY_HEADERS).sort()).toEqual(Object.keys(ofHelmet).sort());
    for (const [name, value] of Object.entries(ofHelmet))
      if (!STRICTER.includes(name)) expect([name, SECURITY_HEADERS[name]]).toEqual([name, value]);
  });

  it('keep what is known of clients out of every cache', async () => {
    const server = fastify();
    setSecurityHeaders(server);
    server.get('/v1', () => 'x');
    expect((await server.inject('/v1')).headers['cache-control']).toBe('no-store');
    await server.close();
  });

  it('let the page of the API’s description use its own scripts and styles, and nobody else’s', async () => {
    const server = fastify();
    setSecurityHeaders(server);
    server.get('/docs', () => 'x');
    server.get('/v1', () => 'x');
    const policy = async (path: string) => String((await server.inject(path)).headers['content-security-policy']);
    expect(await policy('/docs')).toContain("default-src 'self'");
    expect(await policy('/docs')).not.toMatch(/script-src[^;]*unsafe|https?:/);
    expect(await policy('/v1')).toContain("default-src 'none'");
    await server.close();
  });
});
