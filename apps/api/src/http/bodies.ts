import type { FastifyInstance } from 'fastify';
import { parseJsonBody, textOf } from '@throughline/nest-kit';

/** The forms of body that the service reads: JSON, and YAML for rule packs. Every other is refused with 415. */
export function readBodies(server: FastifyInstance): void {
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('application/json', { parseAs: 'buffer' }, reading(parseJsonBody));
  server.addContentTypeParser(['application/yaml', 'text/yaml'], { parseAs: 'buffer' }, reading(textOf));
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
