import { mintDemoToken, readSettings, type RunningService, startService } from '@throughline/api';
import { scratchFolder } from '@throughline/testing';
import { runHere } from '../commands/run-here.fixture.js';
import { SCENES } from './live-story.js';
import { playLive } from './play-live.js';

const scratch = scratchFolder();
const EVERY_MS = 10;
const LIMIT_MS = 180_000;

describe('the demo that grows while one watches', () => {
  let service: RunningService;
  const settings = () =>
    readSettings({ THROUGHLINE_DATA: scratch.path('data'), THROUGHLINE_PORT: '0', THROUGHLINE_LOG_LEVEL: 'fatal' });
  beforeAll(async () => {
    await runHere(['demo', '--clients', '3', '--data', scratch.path('data')]);
    service = await startService({ ...settings(), projector: 'inline' });
  }, LIMIT_MS);
  afterAll(() => service.close());

  /** Reads the live stream as a partner would, until it has seen enough. */
  async function watched(
    enough: (types: readonly string[]) => boolean,
    onDone: () => void,
  ): Promise<readonly string[]> {
    const token = await mintDemoToken({ ...settings(), roles: ['partner'], facilities: 'all' });
    const headers = { Authorization: `Bearer ${token}`, Accept: 'text/event-stream' };
    const reading = new AbortController();
    const response = await fetch(
      `${service.url}/v1/events?recordedFrom=${encodeURIComponent(new Date().toISOString())}`,
      {
        headers,
        signal: reading.signal,
      },
    );
    const types: string[] = [];
    for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
      types.push(...[...chunk.matchAll(/^event: (\w+)$/gm)].map(([, type = '']) => type));
      if (enough(types)) break;
    }
    reading.abort();
    onDone();
    return types;
  }

  it(
    'tells whole stories through the commands of the API, with nothing refused',
    async () => {
      const stopping = new AbortController();
      const notes: string[] = [];
      const terminal = { out: () => undefined, note: (line: string) => void notes.push(line) } as never;
      const playing = playLive(service, settings(), { terminal, stopped: stopping.signal }, EVERY_MS);
      const types = await watched(
        (seen) => seen.includes('AftercareContactRecorded') || notes.length > 0,
        () => stopping.abort(),
      );
      await playing;
      expect(notes).toEqual([]);
      expect(types).toEqual(expect.arrayContaining(['ClientRegistered', 'Admitted', 'SteppedDown', 'Discharged']));
      expect(types.length).toBeGreaterThan(SCENES.length);
    },
    LIMIT_MS,
  );
});
