import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './markdown-files.ts';

const textOf = (path: string) => readFileSync(join(root, path), 'utf8');
const guide = textOf('deploy/README.md');
const unit = new Map(
  textOf('deploy/throughline.service')
    .split('\n')
    .map((line) => /^(\w+)=(.*)$/.exec(line))
    .flatMap((parts) => (parts ? [[parts[1] as string, parts[2] as string] as const] : [])),
);
const ofTheService = [...textOf('apps/api/src/config/settings.ts').matchAll(/^ {2}(THROUGHLINE_\w+): /gm)].map(
  ([, name = '']) => name,
);
const ofTheCommandLine = [
  ...(/OWN_SETTINGS.*=\s*\[(.*)\]/.exec(textOf('apps/cli/src/settings.ts'))?.[1] ?? '').matchAll(/THROUGHLINE_\w+/g),
].map(([name]) => name);
const inTheUnit = new Map(
  [...guide.matchAll(/^\| `(THROUGHLINE_\w+)` \|.*\| `([^`|]+)` \|$/gm)].map(([, name = '', value = '']) => [
    name,
    value,
  ]),
);
const explained = [...guide.matchAll(/^\| `(THROUGHLINE_\w+)` \|/gm)].map(([, name = '']) => name);

describe('the guide to deploying', () => {
  it('explains every setting, and none that does not exist', () => {
    expect([ofTheService.length > 10, ofTheCommandLine.length]).toEqual([true, 3]);
    expect(explained).toEqual([...ofTheService, ...ofTheCommandLine]);
  });

  it('says the share of every cache', () => {
    const shares = (text: string, row: RegExp) =>
      Object.fromEntries([...text.matchAll(row)].map((found) => found.slice(1)));
    const declared = /CACHE_SHARES = \{(.*?)\n\}/s.exec(textOf('libs/profiles/embedded/src/caches.ts'))?.[1] ?? '';
    const told = /^\| cache \|.*?\n\n/ms.exec(guide)?.[0] ?? '';
    const inCode = shares(declared, /^ {2}'?([a-z-]+)'?: (\d+),$/gm);
    expect(Object.keys(inCode).length).toBeGreaterThan(5);
    expect(shares(told, /^\| `([a-z-]+)` \| (\d+) \|/gm)).toEqual(inCode);
  });

  it('says what the unit sets in place of a default', () => {
    const set = (unit.get('Environment') ?? '').split(' ').map((word) => word.split('='));
    const settings = set.filter(([name = '']) => name.startsWith('THROUGHLINE_'));
    expect(Object.fromEntries(inTheUnit)).toEqual(Object.fromEntries(settings));
  });

  it('names every case in which files disagree, and says which can be accepted', () => {
    const source = textOf('libs/profiles/embedded/src/disagreement.ts');
    const cases = [...source.matchAll(/^ {2}'([\w-]+)': `/gm)].map(([, name = '']) => name);
    const acceptable = /ACCEPTABLE[^=]*= \[([^\]]*)\]/.exec(source)?.[1] ?? '';
    const rows = [...guide.matchAll(/^\| `([a-z-]+)` \| [^|]* \| (yes|no):/gm)];
    expect(cases.length).toBeGreaterThan(7);
    expect(rows.map(([, name = '', answer]) => [name, answer])).toEqual(
      cases.map((name) => [name, acceptable.includes(`'${name}'`) ? 'yes' : 'no']),
    );
  });

  it('names every role that a token may hold', () => {
    const roles = [...textOf('libs/kernel/src/roles.ts').matchAll(/'([\w-]+)'/g)].map(([, role]) => `\`${role}\``);
    expect(roles.length).toBeGreaterThan(5);
    expect(guide).toContain(`a list of ${roles.join(', ')};`);
  });
});

describe('the unit file', () => {
  it('starts what is built, with the Node.js of this repository', () => {
    const [node = '', ...rest] = (unit.get('ExecStart') ?? '').split(' ');
    const program = rest.find((word) => word.endsWith('.js')) ?? '';
    expect([
      node.startsWith('/opt/throughline/'),
      existsSync(join(root, node.replace('/opt/throughline/', ''))),
      existsSync(join(root, program)),
    ]).toEqual([true, true, true]);
  });

  it('invents no clients among real ones, signs in nobody by itself, and sets nothing that is no setting', () => {
    const set = (unit.get('Environment') ?? '').split(' ').map((word) => word.split('='));
    expect(set).toContainEqual(['THROUGHLINE_DEMO', 'off']);
    expect(set).toContainEqual(['THROUGHLINE_DEMO_ISSUER', 'off']);
    expect(
      set.map(([name = '']) => name).filter((name) => name.startsWith('THROUGHLINE_') && !explained.includes(name)),
    ).toEqual([]);
  });

  it('lets the service listen on every address: Node.js asks for them through a netlink socket', () => {
    expect(unit.get('RestrictAddressFamilies')?.split(' ')).toContain('AF_NETLINK');
  });

  it('kills only after the drain that it allows for', () => {
    const seconds = Number(unit.get('TimeoutStopSec'));
    const finishMs = Number(
      /FINISH_MS_MAX = ([\d_]+)/.exec(textOf('apps/api/src/create-service.ts'))?.[1]?.replaceAll('_', ''),
    );
    expect(guide).toContain(`after ${seconds} seconds (\`TimeoutStopSec\`)`);
    expect(guide).toContain(`up to ${finishMs / 1_000} more for requests in progress`);
    expect(seconds).toBeGreaterThan(30 + finishMs / 1_000);
  });

  it('lets no memory reach a disk', () => {
    expect([unit.get('LimitCORE'), unit.get('MemorySwapMax')]).toEqual(['0', '0']);
  });
});

describe('the command of the machine', () => {
  const wrapper = textOf('deploy/throughline');
  const run = (name: string) => wrapper.split('\n').find((line) => line.startsWith(name)) ?? '';

  it('runs the program of the unit, under its account and with its settings', () => {
    const [node = '', ...rest] = (unit.get('ExecStart') ?? '').split(' ');
    const program = rest.slice(0, -1).join(' ').replace('apps/', '/opt/throughline/apps/');
    expect(run('exec')).toBe(`exec runuser -u ${unit.get('User')} -- ${node} ${program} "$@"`);
    expect(run('NODE_ENV')).toBe(unit.get('Environment'));
    expect(wrapper).toContain((unit.get('EnvironmentFile') ?? '').replace('-', ''));
  });

  it('gives the command its words, the settings of the file, and those of the unit that the file leaves alone', () => {
    const folder = mkdtempSync(join(tmpdir(), 'wrapper-'));
    const settings = join(folder, 'environment');
    writeFileSync(settings, "THROUGHLINE_TENANT='north and south'\nTHROUGHLINE_PORT='9090'\n");
    const here = join(folder, 'throughline');
    writeFileSync(
      here,
      wrapper
        .replace('"$(id -u)"', '0')
        .replaceAll('/etc/throughline/environment', settings)
        .replace(/exec runuser .* "\$@"/, `exec '${process.execPath}' -e '${SAYS}' -- "$@"`),
    );
    chmodSync(here, 0o755);
    try {
      expect(JSON.parse(execFileSync(here, ['doctor', '--data', 'a b'], { encoding: 'utf8', env: {} }))).toEqual([
        ['doctor', '--data', 'a b'],
        'north and south',
        '9090',
        '/var/lib/throughline',
      ]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

const SAYS =
  'const e = process.env; console.log(JSON.stringify([process.argv.slice(1), e.THROUGHLINE_TENANT, e.THROUGHLINE_PORT, e.THROUGHLINE_DATA]))';
