import { projects } from './boundaries.ts';
import { type Finding, findingsIn } from './planted.ts';

/** Every project imports every other one, one a line: what the table forbids must be found, and nothing else. */
const line = new Map(projects.map((target, index) => [target.name, index + 1]));
const everyImport = projects.map((target) => `import '${target.package}';`).join('\n');
const production = (folder: string) => `${folder}/src/imports-everything.ts`;
const spec = (folder: string) => `${folder}/src/imports-everything.spec.ts`;

describe('what a project may import', () => {
  let findings: readonly Finding[];
  beforeAll(async () => {
    findings = await findingsIn(
      Object.fromEntries(
        projects.flatMap(({ folder }) => [production(folder), spec(folder)].map((path) => [path, everyImport])),
      ),
    );
  }, 240_000);

  const linesCaught = (path: string) =>
    findings.filter(({ rule, file }) => rule === 'throughline/imports' && file === path).map((finding) => finding.line);
  const linesOf = (names: readonly string[]) => names.map((name) => line.get(name) ?? 0);
  const namesBut = (allowed: readonly string[]) =>
    projects.map(({ name }) => name).filter((name) => !allowed.includes(name));

  it.each(projects)('$name imports $uses and is stopped at everything else', ({ folder, uses }) => {
    expect(linesCaught(production(folder)).sort(ascending)).toEqual(linesOf(namesBut(uses)).sort(ascending));
  });

  it.each(projects)(
    'a spec of $name imports no more than $name does, but for `testing`',
    ({ folder, uses, specsUse = [], belowTesting }) => {
      const allowed = [...uses, ...specsUse, ...(belowTesting ? [] : ['testing'])];
      const itself = projects.find((project) => project.folder === folder)?.name ?? '';
      expect(linesCaught(spec(folder)).sort(ascending)).toEqual(
        linesOf(namesBut(itself === 'testing' ? uses : allowed)).sort(ascending),
      );
    },
  );
});

describe('the table of boundaries', () => {
  it('holds no circle', () => {
    const reaches = (from: string, seen: readonly string[] = []): readonly string[] => {
      const uses = projects.find(({ name }) => name === from)?.uses ?? [];
      return uses.flatMap((name) => (seen.includes(name) ? [name] : [name, ...reaches(name, [...seen, name])]));
    };
    expect(projects.filter(({ name }) => reaches(name).includes(name))).toEqual([]);
  });
});

function ascending(a: number, b: number): number {
  return a - b;
}
