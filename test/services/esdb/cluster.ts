import { EsdbServer } from './esdb-server.ts';
import { StoredEvents } from './stored-events.ts';

const NODES = 3;

/** Three nodes with one log, of which one leads. What one has stored, all have. */
export class EsdbCluster {
  readonly members: readonly EsdbServer[];
  /** Null while one is elected. */
  leader: EsdbServer | null;

  private constructor(members: readonly EsdbServer[]) {
    this.members = members;
    this.leader = members[0]!;
    for (const member of members) member.cluster = this;
  }

  static async start(): Promise<EsdbCluster> {
    const log = new StoredEvents();
    const members: EsdbServer[] = [];
    for (let node = 0; node < NODES; node += 1) members.push(await EsdbServer.start(null, log));
    return new EsdbCluster(members);
  }

  /** Names every node, so that the client asks them who leads. */
  addressFor(options = ''): string {
    const hosts = this.members.map(({ port }) => `127.0.0.1:${port}`).join(',');
    return `esdb://${hosts}?tls=false&keepAliveInterval=-1&discoveryInterval=20${options}`;
  }

  /** The other nodes choose the next one; the one that led follows it. */
  changeLeader(): void {
    const up = this.members.filter(({ isUp }) => isUp);
    const next = up[(up.indexOf(this.leader!) + 1) % up.length];
    this.leader = next ?? null;
  }

  stop(): void {
    for (const member of this.members) if (member.isUp) member.stop();
  }
}
