import { randomUUID } from 'node:crypto';
import { MemoryEventLog, type Position, START } from '@throughline/event-store';
import { Caches } from '@throughline/embedded';
import { Refusal, viewsRebuilding } from '@throughline/kernel';
import { testService, type TestService } from '../service.fixture.js';
import { createMetrics } from './metrics.js';
import { QuestionMetrics } from './question-metrics.js';
describe('the numbers for a collector', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await testService();
  });
  afterAll(() => service.close());

  it('say that views which follow are not behind', async () => {
    const { text } = await service.ask('GET', '/metrics', { key: null });
    expect(text).toMatch(/^throughline_views_lag_seconds [\d.]+$/m);
  });

  it('say how long questions waited and took, by question and outcome', async () => {
    const questions = new QuestionMetrics();
    questions.note({ question: 'flow', outcome: 'answered', waitedMs: 3, tookMs: 700 });
    questions.note({ question: 'flow', outcome: 'views-busy', waitedMs: 5_000, tookMs: null });
    const text = await textOf(questions, async () => START);
    expect(text).toContain('throughline_question_seconds_bucket{le="0.5",question="flow",outcome="answered"} 0');
    expect(text).toContain('throughline_question_seconds_bucket{le="1",question="flow",outcome="answered"} 1');
    expect(text).toContain('throughline_question_wait_seconds_count{outcome="views-busy"} 1');
    expect(text).not.toContain('question="flow",outcome="views-busy"');
  });

  it('say what each cache holds and may hold, also of threads of their own', async () => {
    const caches = new Caches({ bytes: 100_000_000 });
    caches.termsOf('folded-paths').told?.(1_000);
    new Caches(caches.shared).termsOf('projected-paths').told?.(2_000);
    const text = await textOf(new QuestionMetrics(), async () => START, emptyLog(), caches);
    expect(text).toContain('throughline_cache_bytes{cache="folded-paths"} 1000');
    expect(text).toContain('throughline_cache_bytes{cache="projected-paths"} 2000');
    for (const name of ['folded-paths', 'log-pages', 'earlier-directories'] as const)
      expect(text).toContain(`throughline_cache_bytes_max{cache="${name}"} ${caches.bytesMaxOf(name)}\n`);
    expect(text).not.toContain('throughline_cache_bytes{cache="log-pages"}');
  });

  it('say how old the oldest event is that the views have not followed', async () => {
    const log = emptyLog();
    const stored = { id: randomUUID(), type: 'Told', schemaVersion: 1, data: '{}', private: '{}' };
    await log.append('tale', 'none', [{ ...stored, meta: JSON.stringify({ part: [0, 1] }) }]);
    expect(await textOf(new QuestionMetrics(), async () => START, log)).toContain('throughline_views_lag_seconds 7');
    const head = await log.head();
    expect(await textOf(new QuestionMetrics(), async () => head, log)).toContain('throughline_views_lag_seconds 0');
  });

  it('say how many events were dealt with since the views began to be made again', async () => {
    const text = await textOf(new QuestionMetrics(), () => Promise.reject(new Refusal(viewsRebuilding)));
    expect(text).toContain('throughline_views_rebuilt_events 4000');
  });

  it('say nothing of the lag while the views are made again', async () => {
    const text = await textOf(new QuestionMetrics(), () => Promise.reject(new Refusal(viewsRebuilding)));
    expect(text).toContain('throughline_views_lag_seconds Nan');
  });
});

const textOf = (
  questions: QuestionMetrics,
  progress: () => Promise<Position>,
  log = emptyLog(),
  caches = new Caches(),
): Promise<string> =>
  createMetrics({
    publication: null,
    questions,
    caches,
    log,
    viewQueries: { progress },
    rebuilt: () => 4_000,
    now: () => 12_000,
  }).text();

/** Whatever is recorded in it is recorded at 5,000 ms. */
const emptyLog = (): MemoryEventLog => new MemoryEventLog({ clock: { now: () => 5_000 } });
