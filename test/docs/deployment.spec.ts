import { existsSync, readFileSync } from 'node:fs';
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
const explained = [...guide.matchAll(/^\| `(THROUGHLINE_\w+)` \|/gm)].map(([, name = '']) => name);

describe('the guide to deploying', () => {
  it('explains every setting, and none that does not exist', () => {
    expect([ofTheService.length > 10, ofTheCommandLine.length]).toEqual([true, 3]);
    expect(explained).toEqual([...ofTheService, ...ofTheCommandLine]);
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

  it('lets no memory reach a disk', () => {
    expect([unit.get('LimitCORE'), unit.get('MemorySwapMax')]).toEqual(['0', '0']);
  });
});
