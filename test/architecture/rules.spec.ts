import config from '../../oxlint.config.ts';
import { companions, type Plant, plants } from './plants.ts';
import { type Finding, findingsIn } from './planted.ts';

/** Several plants may share a file: each is a block of its own, so that one parser error could not hide another. */
const files = new Map<string, string>(Object.entries(companions));
for (const { file, code } of plants)
  files.set(file, [files.get(file), code].filter((part) => part !== undefined).join('\n'));

const switchedOn = [config.rules, ...config.overrides.map(({ rules }) => rules)]
  .flatMap((rules) => Object.entries(rules as Readonly<Record<string, unknown>>))
  .filter(([, setting]) => setting !== 'off')
  .map(([rule]) => rule);

describe('the rules of the house', () => {
  let findings: readonly Finding[];
  beforeAll(async () => {
    findings = await findingsIn(Object.fromEntries(files));
  }, 240_000);

  it.each(plants)('catch this: $breaks', ({ file, rule, message: sentence }: Plant) => {
    const caught = findings.filter((finding) => finding.file === file && finding.rule === rule);
    expect(caught.map(({ message }) => message).join('\n')).toContain(sentence);
  });

  it('are all seen to fire: none is switched on without a violation planted', () => {
    expect([...new Set(plants.map(({ rule }) => rule))].sort()).toEqual([...new Set(switchedOn)].sort());
  });
});
