import { Caller, Http } from './http.js';
import { forgetLog, provideLog } from './log-server.js';
import {
  freshDataDirectory,
  type ProcessOptions,
  removeDataDirectory,
  ThroughlineProcess,
} from './throughline-process.js';
import { DemoTokens, personId } from './tokens.js';

export const ROLES = [
  'front-desk',
  'clinician',
  'utilization-review',
  'director',
  'analyst',
  'partner',
  'operator',
] as const;
export type Role = (typeof ROLES)[number];

/** A service that runs, and everyone who may sign in to it. One for each spec file. */
export class Running {
  private constructor(
    readonly process: ThroughlineProcess,
    readonly http: Http,
    readonly tokens: DemoTokens,
  ) {}

  static async start(options: ProcessOptions = {}): Promise<Running> {
    const data = options.data ?? freshDataDirectory();
    await provideLog(data);
    const process = new ThroughlineProcess({ ...options, data });
    const http = new Http(await process.ready());
    await http.holdToDescription();
    return new Running(process, http, new DemoTokens(process.data, await process.tokenPrinted()));
  }

  /** Someone with this role at these facilities. The same name is the same person everywhere; a role alone is one person. */
  as(role: Role, facility: string | readonly string[] = 'all', name: string = role): Caller {
    const facilities = facility === 'all' ? 'all' : [facility].flat();
    return new Caller(this.http, this.tokens.sign({ roles: [role], facilities, subject: name }));
  }

  /** The pseudonymous id under which that person acts. */
  idOf(name: string): string {
    return personId(name);
  }

  /** Moves the service's clock forward to this time; says nothing when it is later than that already. */
  async reach(when: string): Promise<void> {
    const { status, text, body } = await this.as('director').post('/demo/clock', { now: when });
    if (status !== 200 && body.code !== 'clock-backwards') throw new Error(`The clock did not move: ${text}`);
  }

  async end(): Promise<void> {
    this.http.close();
    await this.process.end();
    removeDataDirectory(this.process.data);
    await forgetLog(this.process.data);
  }
}
