/**
 * What every part of the repository may import, as data. The lint rules, and the specs beside this file that see them fire, read it
 * from here. A wider permission is a design decision: change the line, and say why in a decision record.
 */
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

type ProjectType =
  | 'kernel'
  | 'domain'
  | 'port'
  | 'adapter'
  | 'application'
  | 'kit'
  | 'http'
  | 'profile'
  | 'job'
  | 'console'
  | 'app'
  | 'testing';

export interface Project {
  readonly name: string;
  readonly type: ProjectType;
  readonly folder: string;
  readonly package: string;
  /** Names of the projects that may be imported, through their public entries. */
  readonly uses: readonly string[];
  /** What its specs may import too: an engine whose files they look into. */
  readonly specsUse?: readonly string[];
  /** Its specs may not import `testing`, which imports this project: a cycle. */
  readonly belowTesting?: true;
}

interface Area {
  /** No clock, timer, randomness, I/O, environment or waiting. */
  readonly pure: boolean;
  readonly nodeModules: boolean;
  readonly nest: boolean;
  /** Packages from outside; `declared` stands for all that the project's own package.json lists. */
  readonly packages: readonly string[] | 'declared';
}

const pureLibraries = ['kernel', 'continuum', 'care-path', 'organization', 'views'];
const ports = ['event-store', 'projection', 'identity'];
/** Only a profile names them: whoever needs what they hold asks the profile. Specs look into their files; journals are opened by it there too. */
const engines = ['event-store-sqlite', 'projection-sqlite', 'identity-sqlite'];
const publishing = ['publication', 'publication-kafka'];
const applications = ['care-path-application', 'organization-application', 'replay-application'];
const overHttp = ['http-kit', 'identity-http', 'care-path-http', 'organization-http', 'replay-http'];
const libraries = [
  'time',
  ...pureLibraries,
  ...ports,
  'proof',
  'webhook',
  ...publishing,
  ...applications,
  'replay-client',
  'access',
  'embedded',
];
const jobs = ['import', 'demo'];

export const projects: readonly Project[] = [
  lib('kernel', 'kernel', [], { belowTesting: true }),
  lib('time', 'adapter', ['kernel']),
  lib('continuum', 'domain', ['kernel']),
  domain('care-path', ['kernel', 'continuum']),
  domain('organization', ['kernel', 'continuum']),
  lib('views', 'domain', ['kernel', 'continuum', 'care-path']),
  lib('event-store', 'port', ['kernel'], { belowTesting: true }),
  lib('projection', 'port', ['kernel', 'event-store', 'care-path', 'views']),
  lib('event-store-sqlite', 'adapter', ['kernel', 'event-store']),
  lib('sqlite', 'adapter', ['kernel', 'event-store']),
  lib('event-store-esdb', 'adapter', ['kernel', 'event-store']),
  lib('proof', 'adapter', ['kernel', 'event-store', 'sqlite']),
  lib('webhook', 'adapter', ['kernel']),
  lib('projection-sqlite', 'adapter', ['kernel', 'event-store', 'sqlite', 'care-path', 'views', 'projection']),
  lib('publication', 'port', [...pureLibraries, 'event-store', 'projection']),
  lib('consumer-kit', 'adapter', []),
  lib('publication-kafka', 'adapter', ['publication']),
  lib('identity', 'adapter', ['kernel']),
  lib('identity-sqlite', 'adapter', ['kernel', 'identity', 'sqlite']),
  lib('access', 'adapter', ['kernel']),
  lib('journals-sqlite', 'adapter', ['kernel', 'event-store', 'access', 'replay-application']),
  lib('http-kit', 'kit', ['kernel', 'event-store', 'access']),
  application(
    'care-path',
    [
      'kernel',
      'time',
      'continuum',
      'event-store',
      'identity',
      'care-path',
      'organization',
      'organization-application',
      'views',
    ],
    { specsUse: ['identity-sqlite'] },
  ),
  application('organization', ['kernel', 'time', 'continuum', 'event-store', 'organization']),
  http('identity', ['kernel', 'organization', 'identity', 'access', 'http-kit']),
  http('care-path', [
    'kernel',
    'time',
    'continuum',
    'event-store',
    'identity',
    'identity-http',
    'care-path',
    'care-path-application',
    'organization',
    'views',
    'projection',
    'access',
    'http-kit',
  ]),
  http('organization', [
    'kernel',
    'time',
    'continuum',
    'event-store',
    'organization',
    'organization-application',
    'access',
    'http-kit',
  ]),
  profile('embedded', [
    'kernel',
    'access',
    'event-store',
    'event-store-esdb',
    'event-store-sqlite',
    'sqlite',
    'identity',
    'identity-sqlite',
    'proof',
    'care-path',
    'projection',
    'projection-sqlite',
    'publication',
    'publication-kafka',
    'organization-application',
    'replay-application',
    'journals-sqlite',
  ]),
  lib(
    'import',
    'job',
    [
      'kernel',
      'time',
      'continuum',
      'event-store',
      'care-path',
      'organization',
      'identity',
      'care-path-application',
      'organization-application',
      'embedded',
    ],
    { specsUse: ['event-store-sqlite'] },
  ),
  lib('demo', 'job', [
    'kernel',
    'time',
    'continuum',
    'event-store',
    'care-path',
    'identity',
    'care-path-application',
    'organization-application',
    'embedded',
  ]),
  // What a partner uses: it knows the service by its API, the shapes of what is public, and how a file has one writer.
  lib('replay-client', 'adapter', ['kernel', 'sqlite', 'care-path', 'views']),
  application('replay', ['kernel', 'event-store', 'care-path']),
  http('replay', [
    'kernel',
    'time',
    'event-store',
    'care-path',
    'organization',
    'identity',
    'proof',
    'webhook',
    'views',
    'projection',
    'publication',
    'access',
    'http-kit',
    'care-path-http',
    'replay-application',
  ]),
  lib('testing', 'testing', ['kernel', 'event-store']),
  app('api', [...libraries, ...overHttp], { specsUse: engines }),
  // It starts the service, and records by the application that HTTP calls too: it speaks no HTTP of its own.
  app('cli', [...libraries, 'sqlite', ...jobs, 'api'], { specsUse: engines }),
  // Runs in a browser and knows the service by its API alone.
  { ...app('console', []), type: 'console' },
  // A page for the browser, made from the description of the topics.
  { ...app('topics', []), type: 'console' },
];

const areasByType: Readonly<Record<ProjectType, Area>> = {
  kernel: { pure: true, nodeModules: false, nest: false, packages: ['canonicalize', 'uuid', 'zod'] },
  domain: { pure: true, nodeModules: false, nest: false, packages: ['zod'] },
  port: { pure: false, nodeModules: false, nest: false, packages: ['zod'] },
  adapter: { pure: false, nodeModules: true, nest: false, packages: 'declared' },
  // Use cases: they wait for ports, and know neither a framework nor the machine.
  application: { pure: false, nodeModules: false, nest: false, packages: 'declared' },
  // The only rooms that name engines.
  profile: { pure: false, nodeModules: true, nest: false, packages: 'declared' },
  // What runs beside the service, without a terminal.
  job: { pure: false, nodeModules: true, nest: false, packages: 'declared' },
  testing: { pure: false, nodeModules: true, nest: false, packages: 'declared' },
  kit: { pure: false, nodeModules: true, nest: true, packages: 'declared' },
  http: { pure: false, nodeModules: true, nest: true, packages: 'declared' },
  app: { pure: false, nodeModules: true, nest: true, packages: 'declared' },
  console: { pure: false, nodeModules: false, nest: false, packages: 'declared' },
};

/** Folders that are ruled otherwise than their project. */
export const areasByFolder: Readonly<Record<string, Area>> = {
  // Hashing depends on nothing but its input; Node.js does it ten times as fast as a package.
  'libs/kernel/src/hashing': { pure: true, nodeModules: true, nest: false, packages: [] },
  // What a request awaits takes its time limit along: only Node.js has a store for that.
  'libs/event-store/src/limits': { pure: false, nodeModules: true, nest: false, packages: [] },
  // Reads pack files and hashes them; everything else in the continuum takes what it has read.
  'libs/continuum/src/loading': { pure: false, nodeModules: true, nest: false, packages: ['yaml', 'zod'] },
  // The command line composes and prints; it calls the service, and is none.
  'apps/cli/src': { pure: false, nodeModules: true, nest: false, packages: 'declared' },
  // Makes the page before a browser sees it.
  'apps/topics/build': { pure: false, nodeModules: true, nest: false, packages: 'declared' },
};

/** What must run before anything is installed. */
export const withoutPackages: readonly string[] = ['setup.mjs'];

/** Folders beside the code, and entries of a package, that only specs may import: stories to tell in tests, suites that judge a port. */
export const foldersForTests: readonly string[] = ['scenario', 'contract'];

/** Folders of test/ that see the system from outside and so import no part of it. */
export const blackBoxes: readonly string[] = [
  'test/acceptance',
  'test/architecture',
  'test/docs',
  'test/faults',
  'test/setup',
];

export const nestPackage = /^(@nestjs\/|class-(validator|transformer)$|reflect-metadata$)/;
export const packagesForTests: readonly string[] = ['@jest/globals', 'fast-check'];

/** The repository that this file lies in: a planted copy of it judges the planted files beside it. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

export function fromRoot(path: string): string {
  return relative(root, path).split(sep).join('/');
}

/** The innermost, for a port may hold the folder of its context's HTTP. */
export function projectOf(file: string): Project | undefined {
  return projects
    .filter(({ folder }) => file.startsWith(`${folder}/`))
    .toSorted((one, other) => other.folder.length - one.folder.length)[0];
}

export function areaOf(file: string, project: Project): Area {
  const folder = Object.keys(areasByFolder).find((candidate) => file.startsWith(`${candidate}/`));
  return (folder === undefined ? undefined : areasByFolder[folder]) ?? areasByType[project.type];
}

export function isForTests(file: string): boolean {
  return (
    /\.(spec|fixture)\.ts$/.test(file) ||
    foldersForTests.some((folder) => file.includes(`/src/${folder}/`)) ||
    file.startsWith('test/')
  );
}

function lib(name: string, type: ProjectType, uses: readonly string[], more: Partial<Project> = {}): Project {
  return { name, type, folder: `libs/${name}`, package: `@throughline/${name}`, uses, ...more };
}

function domain(name: string, uses: readonly string[]): Project {
  return { ...lib(name, 'domain', uses), folder: `libs/${name}/domain` };
}

function application(context: string, uses: readonly string[], more: Partial<Project> = {}): Project {
  return { ...lib(`${context}-application`, 'application', uses, more), folder: `libs/${context}/application` };
}

function http(context: string, uses: readonly string[]): Project {
  return { ...lib(`${context}-http`, 'http', uses), folder: `libs/${context}/http` };
}

function profile(name: string, uses: readonly string[]): Project {
  return { ...lib(name, 'profile', uses), folder: `libs/profiles/${name}` };
}

function app(name: string, uses: readonly string[], more: Partial<Project> = {}): Project {
  return { ...lib(name, 'app', uses, more), folder: `apps/${name}` };
}
