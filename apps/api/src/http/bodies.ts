import type { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { parseJsonBody, textOf } from '@throughline/http-kit';

/** A body that is too large is read on and thrown away up to here. Closing on whoever is still sending would lose the answer. */
const DISCARDED_BYTES_MAX = 16 * 1_048_576;
const DISCARDING_MS_MAX = 5_000;
const TOO_LARGE = 413;
const UNSUPPORTED = 415;
const CHARSET = /;\s*charset\s*=\s*"?([^\s";]*)/i;

/** The forms of body that the service reads: JSON, and YAML for rule packs, in UTF-8 and as they are. Every other is refused with 415. */
export function readBodies(server: FastifyInstance): void {
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('application/json', { parseAs: 'buffer' }, reading(parseJsonBody));
  server.addContentTypeParser(['application/yaml', 'text/yaml'], { parseAs: 'buffer' }, reading(textOf));
  server.addHook('preParsing', ({ headers }, _reply, _payload, done) =>
    done(isLegible(headers) ? null : unsupported()),
  );
  server.addHook('onSend', (request, reply, payload, done) => {
    if (reply.statusCode === TOO_LARGE && Number(request.headers['content-length']) <= DISCARDED_BYTES_MAX)
      reply.removeHeader('connection');
    done(null, payload);
  });
  // An answer that came before the end of its request waits for the rest no longer than this.
  server.addHook('onResponse', ({ raw }, _reply, done) => {
    if (!raw.complete && raw.socket instanceof Socket) endUnlessComplete(raw);
    done();
  });
}

function endUnlessComplete(raw: IncomingMessage): void {
  setTimeout(() => raw.complete || raw.socket.destroy(), DISCARDING_MS_MAX).unref();
}

/** What is compressed, or in other letters, would be taken for broken JSON: its sender could not know why. */
function isLegible(headers: FastifyRequest['headers']): boolean {
  if (!headers['transfer-encoding'] && !Number(headers['content-length'])) return true;
  const encoding = headers['content-encoding']?.trim().toLowerCase() ?? 'identity';
  const charset = CHARSET.exec(headers['content-type'] ?? '')?.[1]?.toLowerCase() ?? 'utf-8';
  return encoding === 'identity' && ['utf-8', 'utf8', 'us-ascii'].includes(charset);
}

/** As Fastify refuses another media type. */
const unsupported = (): Error => Object.assign(new Error('Unsupported form of body.'), { statusCode: UNSUPPORTED });

type Done = (error: Error | null, body?: unknown) => void;

function reading(read: (bytes: Buffer) => unknown) {
  return (_request: unknown, bytes: Buffer, done: Done): void => {
    try {
      done(null, bytes.length === 0 ? undefined : read(bytes));
    } catch (error) {
      done(error as Error);
    }
  };
}
