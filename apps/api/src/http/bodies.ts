import type { FastifyInstance } from 'fastify';
import { parseJsonBody, textOf } from '@throughline/nest-kit';

/** A body that is too large is read on and thrown away up to here. Closing on whoever is still sending would lose the answer. */
const DISCARDED_BYTES_MAX = 16 * 1_048_576;
const TOO_LARGE = 413;

/** The forms of body that the service reads: JSON, and YAML for rule packs. Every other is refused with 415. */
export function readBodies(server: FastifyInstance): void {
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('application/json', { parseAs: 'buffer' }, reading(parseJsonBody));
  server.addContentTypeParser(['application/yaml', 'text/yaml'], { parseAs: 'buffer' }, reading(textOf));
  server.addHook('onSend', (request, reply, payload, done) => {
    if (reply.statusCode === TOO_LARGE && Number(request.headers['content-length']) <= DISCARDED_BYTES_MAX) reply.removeHeader('connection');
    done(null, payload);
  });
}

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
