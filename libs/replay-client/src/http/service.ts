import { ReplayFailure, serviceUnreachable } from '../replay-failure.js';

export interface ServiceTerms {
  /** Such as `http://127.0.0.1:8080`. */
  readonly url: string;
  /** A bearer token; asked for before each request, so that one that expires can be renewed. */
  readonly token: () => string | Promise<string>;
}

interface Request {
  readonly path: string;
  readonly signal: AbortSignal;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly body?: object;
}

/** The HTTP API of a service. */
export class Service {
  constructor(private readonly terms: ServiceTerms) {}

  /** An answer with status 2xx. Throws `ReplayFailure`: what the service refused with, or `service-unreachable`. */
  async ask({ path, signal, headers = {}, body }: Request): Promise<Response> {
    const { url, token } = this.terms;
    const response = await fetch(new URL(path, url), {
      signal,
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        Authorization: `Bearer ${await token()}`,
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    }).catch((cause: unknown) => {
      throw signal.aborted ? signal.reason : serviceUnreachable(cause);
    });
    if (response.ok) return response;
    throw await refusalIn(response);
  }
}

interface Problem extends Readonly<Record<string, unknown>> {
  readonly code?: string;
  readonly detail?: string;
}

async function refusalIn(response: Response): Promise<ReplayFailure> {
  const problem = (await response.json().catch(() => ({}))) as Problem;
  const { status } = response;
  const code = problem.code ?? `http-${status}`;
  const sentence = problem.detail ?? `The service answered with status ${status}.`;
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
  return new ReplayFailure(code, sentence, {
    status,
    retryAfterMs: Number.isFinite(seconds) ? seconds * 1_000 : null,
    details: problem,
    about: status >= 500 || status === 429 ? 'surroundings' : 'input',
  });
}
