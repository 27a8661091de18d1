import { compileStored, type PackRef, type RulePack } from '@throughline/continuum';
import { type Position, type RecordedEvent, START } from '@throughline/event-store';
import {
  type AdoptedPacks,
  type AdoptionQuery,
  emptyDirectory,
  evolveDirectory,
  type Facility,
  type KnownDirectory,
  type OrganizationEvent,
  packsAdopted,
  type Program,
  type PublishedPack,
} from '@throughline/organization';

/** What was decided about the organization, and where and when the log took it. */
export interface DirectoryEvent extends Pick<RecordedEvent, 'stream' | 'revision' | 'position' | 'recordedAt'> {
  readonly event: OrganizationEvent;
}

/** A directory from the events it is given. Packs are compiled when they are first asked for, once each. */
export class FoldedDirectory implements KnownDirectory {
  #directory = emptyDirectory();
  #lastPosition: Position = START;
  readonly #shaOfVersion = new Map<string, string>();
  readonly #revisions = new Map<string, number>();

  /** `compiled` holds packs by their SHA-256; directories of one log may share it. */
  constructor(private readonly compiled = new Map<string, RulePack>()) {}

  apply({ event, stream, revision, position }: DirectoryEvent): void {
    evolveDirectory(this.#directory, event);
    this.#revisions.set(stream, revision);
    this.#lastPosition = position;
    if (event.type !== 'RulePackPublished') return;
    const { id, version, sha256 } = event.data.pack;
    this.#shaOfVersion.set(versionKey(id, version), sha256);
  }

  /** Of the last event that it holds; the log's start when there is none. */
  get lastPosition(): Position {
    return this.#lastPosition;
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
    const published = this.#directory.packs.get(sha256);
    if (!published) return undefined;
    const known = this.compiled.get(sha256);
    if (known) return known;
    const pack = compileStored(published.document, sha256);
    this.compiled.set(sha256, pack);
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
