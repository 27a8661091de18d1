import { assertMayAdvance, CheckpointMoved, CheckpointOfAnotherLog } from './checkpoints.js';
import { countedPosition } from './counted-position.js';
import { START } from './position.js';

const [five, nine] = [countedPosition(5), countedPosition(9)];

describe('advancing a checkpoint', () => {
  it('starts from START and goes on from where it stands', () => {
    expect(() => assertMayAdvance('census', undefined, { logId: 'log', previous: START, next: five })).not.toThrow();
    expect(() =>
      assertMayAdvance('census', { logId: 'log', position: five }, { logId: 'log', previous: five, next: nine }),
    ).not.toThrow();
  });

  it('is refused when another instance has moved it', () => {
    expect(() =>
      assertMayAdvance('census', { logId: 'log', position: nine }, { logId: 'log', previous: five, next: nine }),
    ).toThrow(CheckpointMoved);
    expect(() =>
      assertMayAdvance('census', { logId: 'log', position: five }, { logId: 'log', previous: START, next: nine }),
    ).toThrow(CheckpointMoved);
    expect(() => assertMayAdvance('census', undefined, { logId: 'log', previous: five, next: nine })).toThrow(
      CheckpointMoved,
    );
  });

  it('is refused when the checkpoint belongs to another log, even at the same position', () => {
    expect(() =>
      assertMayAdvance('census', { logId: 'other', position: five }, { logId: 'log', previous: five, next: nine }),
    ).toThrow(CheckpointOfAnotherLog);
  });
});
