import { clientIdOf } from '@throughline/care-path';
import { foldPlacements } from './current-placements.js';
import { leftAt, lineAt } from './public-event.fixture.js';

async function* of(...lines: readonly string[]): AsyncGenerator<string> {
  yield* lines;
}
const withoutContent = (line: string): string => line.replace(/"data":.*,"meta":.*,(?="privateSha256")/, '');
const clientOf = (line: string): string => clientIdOf((JSON.parse(line) as { stream: string }).stream);

describe('the fold of a copy', () => {
  it('names a client whose content is gone although they have not left', async () => {
    const { incomplete } = (await foldPlacements(of(lineAt(1), withoutContent(lineAt(2))))).all();
    expect(incomplete).toEqual([clientOf(lineAt(2))]);
  });

  it('has nothing to say of a client who left', async () => {
    const { incomplete, rows } = (await foldPlacements(of(withoutContent(lineAt(2)), leftAt(3, 2)))).all();
    expect([incomplete, rows]).toEqual([[], []]);
  });
});
