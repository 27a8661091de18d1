import type { IncomingHttpHeaders } from 'node:http';
import type { CallerContext } from '@throughline/access';

/** The little of an HTTP request that the kit looks at; Fastify's has it. */
export interface KitRequest {
  /** The correlation id: a UUID made by the service, or sent by the caller. */
  readonly id: string;
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly query: unknown;
  readonly params: unknown;
  readonly body: unknown;
  /** The pattern of the route, e.g. `/v1/clients/:clientId`: unlike the URL it never holds an id. */
  readonly routeOptions: { readonly url?: string | undefined };
  caller?: CallerContext;
}

/** The little of an HTTP reply that the kit sets; Fastify's has it. */
export interface KitReply {
  readonly sent: boolean;
  code(status: number): this;
  header(name: string, value: string): this;
  send(body: unknown): this;
}
