import { randomUUID } from 'node:crypto';
import { Agent, type IncomingHttpHeaders, request as send } from 'node:http';
import { DescribedAnswers } from './described-answers.js';

export interface Answer<Body = Problem> {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  /** The parsed body; undefined when it is no JSON. */
  readonly body: Body;
}

/** RFC 9457, as the service writes it. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly instance: string;
  readonly code: string;
  readonly errors?: readonly { readonly pointer: string; readonly code: string; readonly detail: string }[];
  readonly findings?: readonly {
    readonly ruleId: string;
    readonly severity: string;
    readonly observed: string;
    readonly remedy: string | null;
  }[];
  readonly impact?: readonly { readonly entryId: string }[];
  readonly currentRevision?: number;
}

interface RequestTerms {
  readonly method: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as it is. */
  readonly body?: string | Buffer;
}

const ANSWER_LIMIT_MS = 30_000;

/** One HTTP connection pool to one service. Rejects when the connection breaks before an answer came. */
export class Http {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 64 });

  #described: DescribedAnswers | null = null;

  constructor(readonly url: string) {}

  /** From now on an answer that is not as the service describes it is an error. */
  async holdToDescription(): Promise<void> {
    this.#described = new DescribedAnswers((await this.ask<unknown>({ method: 'GET', path: '/openapi.json' })).body);
  }

  ask<Body = Problem>(query: RequestTerms): Promise<Answer<Body>> {
    const { method, path, headers = {}, body } = query;
    return new Promise((resolve, reject) => {
      const length = body === undefined ? {} : { 'Content-Length': String(Buffer.byteLength(body)) };
      const request = send(`${this.url}${path}`, {
        method,
        agent: this.#agent,
        headers: { ...length, ...headers },
        timeout: ANSWER_LIMIT_MS,
      });
      let answered = false;
      // A service that refuses a body before it has read it closes the connection: the answer counts, not the broken pipe.
      request.on('error', (error: NodeJS.ErrnoException) => {
        if (answered) return;
        // The service closed an idle connection just as it was taken up again: it never saw this request.
        if (request.reusedSocket && error.code === 'ECONNRESET') resolve(this.ask<Body>(query));
        else reject(error);
      });
      request.on('timeout', () => request.destroy(new Error('No answer came in time.')));
      request.on('response', (response) => {
        answered = true;
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          const answer = answerOf<Body>(response.statusCode ?? 0, response.headers, Buffer.concat(chunks).toString());
          try {
            this.#described?.hold({ method, path, status: answer.status, body: answer.body });
            resolve(answer);
          } catch (error) {
            reject(error as Error);
          }
        });
      });
      request.end(body);
    });
  }

  close(): void {
    this.#agent.destroy();
  }
}

function answerOf<Body>(status: number, headers: IncomingHttpHeaders, text: string): Answer<Body> {
  const isJson = /[/+]json\b/.test(headers['content-type'] ?? '');
  return { status, headers, text, body: (isJson && text !== '' ? JSON.parse(text) : undefined) as Body };
}

export interface CommandTerms {
  readonly key?: string;
  readonly ifMatch?: string;
  readonly dryRun?: boolean;
}

export type Query = Readonly<Record<string, string | number | boolean>>;

/** Someone signed in, with a role, at some facilities. */
export class Caller {
  constructor(
    readonly http: Http,
    readonly token: string,
  ) {}

  get<Body>(path: string, query: Query = {}): Promise<Answer<Body>> {
    return this.http.ask<Body>({ method: 'GET', path: withQuery(path, query), headers: this.headers });
  }

  post<Body = Problem>(path: string, body: object, terms: CommandTerms = {}): Promise<Answer<Body>> {
    return this.#change<Body>('POST', path, body, terms);
  }

  put<Body = Problem>(path: string, body: object, terms: CommandTerms = {}): Promise<Answer<Body>> {
    return this.#change<Body>('PUT', path, body, terms);
  }

  get headers(): Readonly<Record<string, string>> {
    return { Authorization: `Bearer ${this.token}` };
  }

  #change<Body>(
    method: string,
    path: string,
    body: object,
    { key = randomUUID(), ifMatch, dryRun }: CommandTerms,
  ): Promise<Answer<Body>> {
    return this.http.ask<Body>({
      method,
      path: withQuery(path, dryRun === undefined ? {} : { dryRun }),
      headers: {
        ...this.headers,
        'Content-Type': 'application/json',
        'Idempotency-Key': key,
        ...(ifMatch !== undefined && { 'If-Match': ifMatch }),
      },
      body: JSON.stringify(body),
    });
  }
}

export function withQuery(path: string, query: Query): string {
  const request = new URLSearchParams(
    Object.entries(query).map(([name, value]): [string, string] => [name, String(value)]),
  ).toString();
  return request === '' ? path : `${path}?${request}`;
}
