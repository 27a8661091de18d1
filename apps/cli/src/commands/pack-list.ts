import { openLogIfThere, recordsAt, type RecordsPlace } from '@throughline/embedded';
import { loadPacks } from '@throughline/continuum';
import type { Adoption } from '@throughline/organization';
import { LogDirectory } from '@throughline/organization-application';
import { EXIT, type ExitCode } from '../exit-codes.js';
import type { CommandContext } from '../command-context.js';
import { PACKS_DIRECTORY } from '../repository.js';
import { settingsFor } from '../settings.js';
import { forWhom } from './for-whom.js';

interface Listed {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly sha256: string;
  readonly ships: boolean;
  readonly published: boolean;
  /** Facilities with the day from which they judge by it. */
  readonly adoptedBy: readonly ({ readonly facility: string } & Omit<Adoption, 'pack'>)[];
}

export async function packList(
  options: { readonly data?: string; readonly json?: true },
  context: CommandContext,
): Promise<ExitCode> {
  const listed = await listedPacks(settingsFor(options, context));
  const { terminal } = context;
  if (options.json) for (const pack of listed) terminal.out(JSON.stringify(pack));
  else for (const line of tableOf(listed)) terminal.out(line);
  return EXIT.done;
}

async function listedPacks(place: RecordsPlace): Promise<readonly Listed[]> {
  const shipped = new Map((await loadPacks(PACKS_DIRECTORY)).map((pack) => [pack.ref.sha256, pack]));
  const directory = await publishedIn(place);
  const published = new Map((directory?.packs() ?? []).map((ref) => [ref.sha256, ref]));
  const hashes = [...new Set([...shipped.keys(), ...published.keys()])];
  const listed = hashes.map((sha256): Listed => {
    const pack = (shipped.get(sha256) ?? directory?.packBySha(sha256))!;
    const adoptedBy = (directory?.facilities() ?? []).flatMap(({ code, adoptions }) =>
      adoptions
        .filter((adoption) => adoption.pack?.sha256 === sha256)
        .map(({ pack: _pack, ...adoption }) => ({ facility: code, ...adoption })),
    );
    return {
      id: pack.ref.id,
      version: pack.ref.version,
      title: pack.document.title,
      sha256,
      ships: shipped.has(sha256),
      published: published.has(sha256),
      adoptedBy,
    };
  });
  return listed.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : a.version < b.version ? -1 : 1));
}

/** Reads only, so it works while the service runs. Undefined where there is no log yet. */
async function publishedIn(place: RecordsPlace): Promise<LogDirectory | undefined> {
  const log = await openLogIfThere(recordsAt(place).log);
  if (!log) return undefined;
  try {
    const directory = new LogDirectory(log);
    await directory.catchUp();
    return directory;
  } finally {
    await log.close();
  }
}

const adopter = ({ facility, from, ...adoption }: Listed['adoptedBy'][number]): string =>
  `${facility}${forWhom(adoption)} from ${from}`;

function tableOf(packs: readonly Listed[]): readonly string[] {
  const rows = packs.map(({ id, version, title, ships, published, adoptedBy }) => [
    `${id}@${version}`,
    ships ? 'ships' : '',
    published ? 'published' : '',
    adoptedBy.map(adopter).join(', '),
    title,
  ]);
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => (row[column] as string).length)));
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
