import { createServer, request, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Answers in the place of the service, or changes its answer; undefined lets the request pass. */
type Fault = (asked: IncomingMessage, reply: ServerResponse) => boolean;

/** What stands between a partner and a service, and now and then goes wrong. */
export class FlakyNetwork {
  readonly #server: Server;
  url = '';
  /** One for each coming request that matches; the first one that answers is used up. */
  readonly faults: Fault[] = [];
  /** Changes the bytes of an answer. */
  garble: ((path: string, bytes: Buffer) => Buffer) | null = null;
  readonly asked: { readonly path: string; readonly range: string | undefined }[] = [];

  private constructor(public port: number) {
    this.#server = createServer((asked, reply) => this.#pass(asked, reply));
  }

  static async before(port: number): Promise<FlakyNetwork> {
    const network = new FlakyNetwork(port);
    await new Promise<void>((resolve) => network.#server.listen(0, '127.0.0.1', resolve));
    network.url = `http://127.0.0.1:${(network.#server.address() as AddressInfo).port}`;
    return network;
  }

  /** Breaks every connection that is open. */
  drop(): void {
    this.#server.closeAllConnections();
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  #pass(asked: IncomingMessage, reply: ServerResponse): void {
    const { url: path = '/', method, headers } = asked;
    this.asked.push({ path: path.split('?')[0] ?? path, range: headers.range });
    const fault = this.faults.findIndex((one) => one(asked, reply));
    if (fault !== -1) return void this.faults.splice(fault, 1);
    const passed = request({ port: this.port, host: '127.0.0.1', path, method, headers }, (answer) => {
      reply.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.on('data', (bytes: Buffer) => reply.write(this.garble?.(path, bytes) ?? bytes));
      answer.on('end', () => reply.end());
      answer.on('error', () => reply.destroy());
    });
    passed.on('error', () => reply.destroy());
    reply.on('close', () => passed.destroy());
    asked.pipe(passed);
  }
}

const isFor = (path: string, { url = '' }: IncomingMessage): boolean => url.startsWith(path);

/** The service is busy, and says when to ask again. */
export const busy =
  (path: string, { status, retryAfter }: { readonly status: number; readonly retryAfter: number }): Fault =>
  (asked, reply) => {
    if (!isFor(path, asked)) return false;
    reply.writeHead(status, { 'Retry-After': String(retryAfter), 'Content-Type': 'application/problem+json' });
    reply.end(JSON.stringify({ code: 'busy', detail: 'Ask again.' }));
    return true;
  };

/** The connection breaks after so many bytes of a page. */
export const broken =
  (path: string, page: { readonly bytes: Buffer }, after: number): Fault =>
  (asked, reply) => {
    if (!isFor(path, asked)) return false;
    reply.writeHead(200, { 'Content-Length': String(page.bytes.length) });
    reply.write(page.bytes.subarray(0, after), () => setImmediate(() => reply.destroy()));
    return true;
  };
