import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { DeliveryBookFile } from './delivery-book-file.js';

const folder = mkdtempSync(join(tmpdir(), 'throughline-deliveries-'));
afterAll(() => rmSync(folder, { recursive: true }));
const DAY = 86_400_000;

describe('the notices of a subscription', () => {
  it('are kept in a file that did not say where they were sent to', async () => {
    const file = join(folder, 'without.db');
    const former = new DatabaseSync(file);
    former.exec(`CREATE TABLE deliveries (
        number INTEGER PRIMARY KEY, subscriptionId TEXT NOT NULL, "after" INTEGER NOT NULL, sequence INTEGER NOT NULL,
        at INTEGER NOT NULL, triedAt INTEGER, attempts INTEGER NOT NULL, outcome TEXT NOT NULL, reason TEXT) STRICT;
      INSERT INTO deliveries VALUES (1, 'one', 0, 3, 0, 5, 2, 'waiting', NULL)`);
    former.close();
    for (const triedOn of [null, 'https://hooks.example.org/']) {
      const book = new DeliveryBookFile(file);
      const waiting = book.waiting('one')!;
      expect(waiting).toMatchObject({ number: 1, attempts: 2, triedOn });
      book.put({ ...waiting, triedOn: 'https://hooks.example.org/' });
      await book.close();
    }
  });
});

describe('the requests to call an endpoint', () => {
  it('are kept for thirty days, with their answers', async () => {
    const book = new DeliveryBookFile(join(folder, 'journal.db'));
    book.answer({ id: 'first', asked: 'a', at: 0 }, null);
    book.answer({ id: 'first', asked: 'a', at: 0 }, '1');
    book.answer({ id: 'second', asked: 'a', at: 30 * DAY }, '2');
    expect(book.requested('first')).toEqual({ asked: 'a', answer: '1' });
    book.answer({ id: 'third', asked: 'a', at: 30 * DAY + 1 }, '3');
    expect([book.requested('first'), book.requested('second')]).toEqual([null, { asked: 'a', answer: '2' }]);
    await book.close();
  });

  it('are kept in a journal that had none of their times', async () => {
    const file = join(folder, 'former.db');
    const former = new DatabaseSync(file);
    former.exec(`CREATE TABLE callRequests (id TEXT PRIMARY KEY, asked TEXT NOT NULL, answer TEXT) STRICT;
      INSERT INTO callRequests VALUES ('former', 'a', '1')`);
    former.close();
    const book = new DeliveryBookFile(file);
    book.answer({ id: 'first', asked: 'a', at: 0 }, '1');
    expect(book.requested('first')).toEqual({ asked: 'a', answer: '1' });
    await book.close();
  });
});
