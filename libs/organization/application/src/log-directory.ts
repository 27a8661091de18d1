import { assertFollows } from '@throughline/kernel';
import { compileStored, type PackRef, type RulePack } from '@throughline/continuum';
import { type ReadableLog, type Position, type RecordedEvent, START } from '@throughline/event-store';
import {
  type AdoptedPacks,
  type AdoptionQuery,
  emptyDirectory,
  evolveDirectory,
  type Facility,
  ORGANIZATION_SCHEMAS,
  packsAdopted,
  type Program,
  type PublishedPack,
  type RecordedDirectory,
} from '@throughline/organization';
import { readOrganizationEvent } from './organization-stream.js';

const TYPES = Object.keys(ORGANIZATION_SCHEMAS);
const PAGE_EVENTS = 500;

/** The directory, folded from the log and kept up with it. Packs are compiled when they are first asked for, once each. */
export class LogDirectory implements RecordedDirectory {
  #directory = emptyDirectory();
  #position: Position = START;
  #reading: Promise<void> | null = null;
  #queued: Promise<void> | null = null;
  readonly #compiled = new Map<string, RulePack>();
  readonly #shaOfVersion = new Map<string, string>();
  readonly #revisions = new Map<string, number>();

  /** `pause` is awaited between pages: the first reading looks at the whole log, and keeps nobody else waiting. */
  constructor(
    private readonly log: ReadableLog,
    private readonly pause: () => Promise<unknown> = () => Promise.resolve(),
  ) {}

  /** A reading under way may have passed its last page already, so whoever asks during one shares the next. */
  async catchUp(): Promise<void> {
    if (!this.#reading) return this.#read();
    this.#queued ??= this.#reading
      .catch(() => undefined)
      .then(() => {
        this.#queued = null;
        return this.#read();
      });
    return this.#queued;
  }

  #read(): Promise<void> {
    const reading = this.#readToHead().finally(() => {
      if (this.#reading === reading) this.#reading = null;
    });
    this.#reading = reading;
    return reading;
  }

  async #readToHead(): Promise<void> {
    if ((await this.log.head()) === this.#position) return;
    for (let atHead = false; !atHead;) {
      const page = await this.log.readAll(this.#position, { limit: PAGE_EVENTS, types: TYPES });
      for (const event of page.events) this.#apply(event);
      this.#position = page.next;
      atHead = page.atHead;
      if (!atHead) await this.pause();
    }
  }

  #apply(recorded: RecordedEvent): void {
    assertFollows(recorded, this.#revisions.get(recorded.stream) ?? -1);
    const { event } = readOrganizationEvent(recorded);
    evolveDirectory(this.#directory, event);
    this.#revisions.set(recorded.stream, recorded.revision);
    if (event.type !== 'RulePackPublished') return;
    const { id, version, sha256 } = event.data.pack;
    this.#shaOfVersion.set(versionKey(id, version), sha256);
  }

  facility(code: string): Facility | undefined {
    return this.#directory.facilities.get(code);
  }

  facilities(): readonly Facility[] {
    return inOrder(this.#directory.facilities);
  }

  program(code: string): Program | undefined {
    return this.#directory.programs.get(code);
  }

  programs(): readonly Program[] {
    return inOrder(this.#directory.programs);
  }

  packs(): readonly PublishedPack['pack'][] {
    return inOrder(
      new Map([...this.#shaOfVersion].map(([key, sha256]) => [key, this.#directory.packs.get(sha256)!.pack])),
    );
  }

  packBySha(sha256: string): RulePack | undefined {
    const known = this.#compiled.get(sha256);
    if (known) return known;
    const published = this.#directory.packs.get(sha256);
    if (!published) return undefined;
    const pack = compileStored(published.document, sha256);
    this.#compiled.set(sha256, pack);
    return pack;
  }

  packByVersion(id: string, version: string): RulePack | undefined {
    const sha256 = this.#shaOfVersion.get(versionKey(id, version));
    return sha256 === undefined ? undefined : this.packBySha(sha256);
  }

  packsAdopted(facilityId: string, query: AdoptionQuery): AdoptedPacks<RulePack> {
    const { inForce, advisory, forUnknownPopulation } = packsAdopted(this.#directory, facilityId, query);
    const packOf = (ref: PackRef | undefined) => ref && this.packBySha(ref.sha256);
    return { inForce: packOf(inForce), advisory: packOf(advisory), forUnknownPopulation };
  }

  revisionOf(stream: string): number | undefined {
    return this.#revisions.get(stream);
  }
}

const versionKey = (id: string, version: string): string => `${id}@${version}`;

const inOrder = <Item>(items: ReadonlyMap<string, Item>): readonly Item[] =>
  [...items].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, item]) => item);
