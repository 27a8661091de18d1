import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** Few objects are new for long here, so that the old part of the heap is what grows. Drops what it keeps again and again, as caches do, and says by how much its heap grew meanwhile. */
const program = (begin: string): string => `
  import { getHeapStatistics } from 'node:v8';
  ${begin}
  const make = (n) => Array.from({ length: 5_000 }, (_, index) => ({ index, text: 'x' + index + n }));
  const kept = Array.from({ length: 40 }, (_, n) => make(n));
  let most = 0;
  for (let n = 0; n < 400; n += 1) {
    kept[n % kept.length] = make(n);
    most = Math.max(most, getHeapStatistics().total_heap_size);
  }
  console.log(most);`;

const mostBytes = (begin: string): number =>
  Number(
    execFileSync(process.execPath, ['--max-semi-space-size=1', '--input-type=module', '-e', program(begin)], {
      encoding: 'utf8',
      cwd: join(import.meta.dirname, '..'),
    }),
  );

describe('heaps that grow slowly', () => {
  it('hold less garbage', () => {
    const slowly = `import { growHeapsSlowly } from '${join(import.meta.dirname, '..', 'dist', 'slow-heap-growth.js')}'; growHeapsSlowly();`;
    expect(mostBytes(slowly)).toBeLessThan(0.8 * mostBytes(''));
  });
});
