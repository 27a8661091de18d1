import { DatabaseSync } from 'node:sqlite';
import { countedPosition } from '@throughline/event-store';
import { type Checkpoint, checkpointTable, inTransaction, SqliteCheckpoints } from './index.js';

interface Facts {
  readonly made: number;
}

const at = (position: number, made: number): Checkpoint<Facts> => ({
  logId: 'a log',
  position: countedPosition(position),
  facts: { made },
});

describe('checkpoints in a file', () => {
  let database: DatabaseSync;
  let checkpoints: SqliteCheckpoints<Facts>;
  beforeEach(() => {
    database = new DatabaseSync(':memory:');
    database.exec(checkpointTable());
    checkpoints = new SqliteCheckpoints(database);
  });
  afterEach(() => database.close());

  it('are none before the first step', () => expect(checkpoints.read('rows')).toBeUndefined());

  it('say how far each piece of work has come, and what it noted there', () => {
    checkpoints.write('rows', at(1, 10));
    checkpoints.write('tree', at(7, 70));
    checkpoints.write('rows', at(2, 20));
    expect([checkpoints.read('rows'), checkpoints.read('tree')]).toEqual([at(2, 20), at(7, 70)]);
  });

  it('do not advance when what was made with them is undone', () => {
    checkpoints.write('rows', at(1, 10));
    const step = () =>
      inTransaction(database, () => {
        checkpoints.write('rows', at(2, 20));
        throw new Error('The rows could not be written.');
      });
    expect(step).toThrow('could not be written');
    expect(checkpoints.read('rows')).toEqual(at(1, 10));
  });

  it('are forgotten one by one', () => {
    checkpoints.write('rows', at(1, 10));
    checkpoints.write('tree', at(7, 70));
    checkpoints.forget('rows');
    expect([checkpoints.read('rows'), checkpoints.read('tree')]).toEqual([undefined, at(7, 70)]);
  });

  it('can stand twice in a file, while new rows are made beside those in use', () => {
    database.exec(checkpointTable('next_'));
    new SqliteCheckpoints<Facts>(database, 'next_').write('rows', at(9, 90));
    expect(checkpoints.read('rows')).toBeUndefined();
  });
});
