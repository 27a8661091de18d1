import { faultsOf, programsOf, shellBlocksOf, startsService } from './shell-blocks.ts';

const fenced = (words: string, ...lines: readonly string[]) =>
  ['Text.', '', `\`\`\`${words}`, ...lines, '```', '', 'More.'].join('\n');
const only = (words: string, ...lines: readonly string[]) => {
  const [block] = shellBlocksOf('README.md', fenced(words, ...lines));
  if (!block) throw new Error('no block was found');
  return block;
};

describe('the blocks of a document', () => {
  it('are those marked sh, with their line and their lines', () => {
    expect(only('sh', 'echo one', 'echo two')).toMatchObject({
      document: 'README.md',
      line: 3,
      script: 'echo one\necho two',
      run: true,
      service: false,
      needs: [],
    });
  });

  it('are found inside lists, without the indent', () => {
    expect(shellBlocksOf('a.md', '1. Type\n   ```sh\n   echo one\n     echo two\n   ```\n')).toMatchObject([
      { line: 2, script: 'echo one\n  echo two' },
    ]);
  });

  it('are told apart', () => {
    expect(
      shellBlocksOf(
        'a.md',
        [
          fenced('sh', 'a'),
          fenced('json', '{}'),
          fenced('', 'b'),
          fenced('sh no-run', '# c'),
          fenced('shell', 'd'),
        ].join('\n'),
      ).map(({ run }) => run),
    ).toEqual([true, false]);
  });

  it('say what they need', () => {
    expect(only('sh service needs=../shared/a.csv', 'cat ../shared/a.csv')).toMatchObject({
      service: true,
      needs: ['../shared/a.csv'],
      strangeWords: [],
    });
  });
});

describe('a block that starts the service', () => {
  it.each(['npm start', 'THROUGHLINE_PORT=9000 npm start', 'npm run start', '# look\nnpm start'])(
    'is known: %s',
    (script) => {
      expect(startsService(only('sh', ...script.split('\n')))).toBe(true);
    },
  );

  it.each(['echo npm start', 'npm run -s throughline -- start --help', '# npm start'])(
    'is not mistaken for another: %s',
    (script) => {
      expect(startsService(only('sh', script))).toBe(false);
    },
  );
});

describe('how a block is written', () => {
  it.each([
    ['echo one'],
    ['curl -fsS http://127.0.0.1:8080/livez'],
    ['curl --fail-with-body http://127.0.0.1:8080/livez | jq .status'],
    ['TOKEN=$(npm run -s throughline -- token --role director)'],
    ['npm start'],
  ])('is right: %s', (script) => {
    expect(faultsOf(only('sh', script))).toEqual([]);
  });

  it.each([
    ['sh', 'curl http://127.0.0.1:8080/livez', 'without --fail'],
    ['sh', 'A=$(curl -s http://127.0.0.1:8080/livez)', 'without --fail'],
    ['sh', 'curl -s http://127.0.0.1:8080 \\\n  -H "f: f"', 'without --fail'],
    ['sh', 'npm start\ncurl -f http://127.0.0.1:8080', 'keeps the terminal'],
    ['sh', 'npm test', 'runs the tests that run it'],
    ['sh', 'false || true', 'throws a failure away'],
    ['sh', '# only a comment', 'holds no command'],
    ['sh no-run', 'git clone https://example.org/throughline', 'does not say why'],
    ['sh norun', 'echo one', 'does not know the words: norun'],
  ])('is refused, as %s: %s', (words, script, expected) => {
    expect(faultsOf(only(words, ...script.split('\n'))).join()).toContain(expected);
  });

  it('may leave a block out for a reason', () => {
    expect(
      faultsOf(only('sh no-run', '# The address is of your own copy.', 'git clone https://example.org/throughline')),
    ).toEqual([]);
  });
});

describe('the programs of a block', () => {
  it('are those that it calls, not those that it mentions', () => {
    expect(programsOf(only('sh', 'curl -f http://x | jq .a'))).toEqual(['curl', 'jq']);
    expect(programsOf(only('sh', 'echo curl and jq'))).toEqual([]);
  });
});
