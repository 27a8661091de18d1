import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { EsdbCluster } from '../services/esdb/cluster.ts';
import type { EsdbFaults } from '../services/esdb/faults.ts';

const PROGRAM = fileURLToPath(new URL('writing-on.ts', import.meta.url));
const PATIENT = 120_000;

/** The real client in a process of its own: what nobody catches ends it. */
class Writing {
  readonly process: ChildProcess;
  readonly ended: Promise<number | null>;
  readonly stored: string[] = [];
  unavailable = 0;
  #said = '';

  constructor(address: string) {
    this.process = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', PROGRAM, address]);
    this.process.stdout!.on('data', (chunk: Buffer) => this.#take(chunk.toString()));
    this.process.stderr!.on('data', (chunk: Buffer) => (this.#said += chunk.toString()));
    this.ended = new Promise((resolve) => this.process.once('exit', resolve));
  }

  get said(): string {
    return this.#said;
  }

  /** Resolves with whether the process still runs. */
  async until(holds: () => boolean): Promise<boolean> {
    while (!holds() && this.process.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 10));
    return this.process.exitCode === null;
  }

  async end(): Promise<number | null> {
    this.process.stdin!.end('end\n');
    return this.ended;
  }

  #rest = '';
  #take(text: string): void {
    const lines = (this.#rest + text).split('\n');
    this.#rest = lines.pop()!;
    for (const line of lines) {
      if (line === 'unavailable') this.unavailable += 1;
      else this.stored.push(line);
    }
  }
}

let cluster: EsdbCluster;
let running: Writing | undefined;
beforeEach(async () => void (cluster = await EsdbCluster.start()));
afterEach(() => {
  running?.process.kill();
  cluster.stop();
});

const storedBy = () => new Set(cluster.members[0]!.log.all.map(({ id }) => id));

const asked = () => cluster.members.reduce((sum, { gossipCalls }) => sum + gossipCalls, 0);
const fault = (faults: Partial<EsdbFaults>) =>
  cluster.members.forEach((member) => Object.assign(member.faults, faults));

const refusing = {
  begin: async () => cluster.stop(),
  end: async () => {
    for (const member of cluster.members) await member.comeBack();
  },
};
/** Of the calls that one outage fails, the last fails while another already asks who leads, and is never told. */
const silent = {
  begin: async (writing: Writing) => {
    fault({ heldAppends: 1 });
    await writing.until(() => cluster.leader!.held === 1);
    fault({ silentGossip: Infinity, unavailableAppends: Infinity });
    const before = asked();
    await writing.until(() => asked() > before);
    cluster.leader!.turnAwayHeld();
  },
  end: async () => fault({ heldAppends: 0, silentGossip: 0, unavailableAppends: 0 }),
};

describe('a process whose cluster is gone', () => {
  it.each([
    ['refuses connections', refusing],
    ['takes no appends, and does not say who leads', silent],
  ])(
    'lives on while every node %s, and writes on when they are back',
    async (_, outage) => {
      const writing = (running = new Writing(cluster.addressFor('&maxDiscoverAttempts=1&gossipTimeout=1')));
      await writing.until(() => writing.stored.length > 20);
      await outage.begin(writing);
      const { unavailable } = writing;
      expect([await writing.until(() => writing.unavailable > unavailable + 16), writing.said]).toEqual([true, '']);
      await outage.end();
      const stored = writing.stored.length;
      expect([await writing.until(() => writing.stored.length > stored + 20), writing.said]).toEqual([true, '']);

      expect([await writing.end(), writing.said]).toEqual([0, '']);
      expect(writing.stored.filter((id) => !storedBy().has(id))).toEqual([]);
    },
    PATIENT,
  );
});
