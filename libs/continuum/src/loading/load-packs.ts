import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { compilePack } from '../compile-pack.js';
import { isRecord } from '../flatten.js';
import type { RulePack } from '../rule-pack.js';
import { formatFaults } from './format-faults.js';
import type { PackFault } from './pack-fault.js';
import { type BaseAnswer, type FindBase, type ParsedPack, parsePack } from './parse-pack.js';
import { readYaml } from './read-yaml.js';

/** Packs that cannot be used, with every fault of every file. */
export class FaultyPacks extends Error {
  constructor(readonly faults: readonly PackFault[]) {
    super(`Rule packs have faults:\n${formatFaults(faults)}`);
    this.name = 'FaultyPacks';
  }
}

/** Reads and compiles every pack of a folder. Throws `FaultyPacks` when any of them has a fault. */
export async function loadPacks(directory: string): Promise<readonly RulePack[]> {
  const shelf = new Shelf(await writtenPacks(directory));
  const parsed = shelf.files.map((file) => shelf.parse(file));
  const faults = [...parsed.flatMap((answer) => (answer.ok ? [] : answer.faults)), ...shelf.writtenTwice];
  if (faults.length > 0) throw new FaultyPacks(faults);
  return parsed.flatMap((answer) => (answer.ok ? [compilePack(answer.pack, answer.sha256)] : []));
}

/** Checks one written pack; what it extends is looked for in the same folder. Rejects when the file cannot be read. */
export async function checkPackFile(path: string): Promise<ParsedPack> {
  const text = await readFile(path, 'utf8');
  const neighbors = (await writtenPacks(dirname(path))).filter(({ file }) => basename(file) !== basename(path));
  return new Shelf([{ file: path, text }, ...neighbors]).parse(path);
}

interface Written {
  readonly file: string;
  readonly text: string;
}

/** Mapping files for imports live beside the packs and are no packs. */
async function writtenPacks(directory: string): Promise<readonly Written[]> {
  const names = (await readdir(directory))
    .filter((name) => name.endsWith('.yaml') && !name.endsWith('.mapping.yaml'))
    .sort();
  return Promise.all(
    names.map(async (name) => ({ file: join(directory, name), text: await readFile(join(directory, name), 'utf8') })),
  );
}

/** The written packs of one folder; each is parsed once, after the pack that it extends. */
class Shelf {
  readonly #texts: ReadonlyMap<string, string>;
  readonly #fileOf = new Map<string, string>();
  readonly #parsed = new Map<string, ParsedPack>();
  readonly #underWay: string[] = [];
  readonly #cycleOf = new Map<string, readonly string[]>();
  readonly writtenTwice: PackFault[] = [];

  constructor(written: readonly Written[]) {
    this.#texts = new Map(written.map(({ file, text }) => [file, text]));
    for (const { file, text } of written) {
      const name = nameOf(text);
      const other = name === undefined ? undefined : this.#fileOf.get(name);
      if (other !== undefined) this.writtenTwice.push(writtenTwice(file, name, other));
      else if (name !== undefined) this.#fileOf.set(name, file);
    }
  }

  get files(): readonly string[] {
    return [...this.#texts.keys()];
  }

  parse(file: string): ParsedPack {
    const known = this.#parsed.get(file);
    if (known) return known;
    this.#underWay.push(file);
    const parsed = parsePack(this.#texts.get(file) ?? '', { file, findBase: this.#findBase });
    this.#underWay.pop();
    this.#parsed.set(file, parsed);
    return parsed;
  }

  readonly #findBase: FindBase = (id, version): BaseAnswer => {
    const file = this.#fileOf.get(`${id}@${version}`);
    if (file === undefined) return 'unknown';
    const at = this.#underWay.indexOf(file);
    if (at >= 0) return { cycle: this.#rememberCycle(this.#underWay.slice(at)) };
    const parsed = this.parse(file);
    if (parsed.ok) return { document: parsed.pack, sha256: parsed.sha256 };
    // Every pack of the circle is told so, whichever of them was read first.
    const cycle = this.#cycleOf.get(this.#underWay.at(-1) ?? '');
    return cycle ? { cycle } : 'faulty';
  };

  #rememberCycle(files: readonly string[]): readonly string[] {
    const cycle = [...files, ...files.slice(0, 1)].map((file) => basename(file));
    for (const file of files) this.#cycleOf.set(file, cycle);
    return cycle;
  }
}

const writtenTwice = (file: string, name: string | undefined, other: string): PackFault => ({
  file,
  line: 1,
  column: 1,
  path: '',
  code: 'written-twice',
  message: `${name} is written in ${basename(other)} already. Give one of them another id or version.`,
});

function nameOf(text: string): string | undefined {
  const answer = readYaml(text, '');
  if (!answer.ok || !isRecord(answer.read.value)) return undefined;
  return `${String(answer.read.value['id'])}@${String(answer.read.value['version'])}`;
}
