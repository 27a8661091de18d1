import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { everyMessage } from '@throughline/publication';
import { describeWith, KAFKA_PROGRAMS } from '../services/lacking.ts';
import { type Registry, startRegistry } from '../services/registry.ts';

const LIMIT_MS = 8 * 60_000;
const root = join(import.meta.dirname, '..', '..');
interface Failed {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}
const subject = 'throughline.move.v1';

describeWith([...KAFKA_PROGRAMS], 'a schema registry', () => {
  let registry: Registry;
  let failed = true;
  beforeAll(async () => {
    registry = await startRegistry();
  }, LIMIT_MS);
  afterAll(() => registry?.stop({ failed }), LIMIT_MS);

  const publish = (...words: readonly string[]) => {
    const program = [join(root, 'apps', 'cli', 'dist', 'main.js'), 'schemas', 'publish', '--registry', registry.url];
    // Not in one call that blocks: what the registry prints has to be read meanwhile.
    return promisify(execFile)(join(root, 'node_modules', '.bin', 'node'), [...program, ...words]).then(
      ({ stdout: out, stderr: err }) => ({ exit: 0, out, err }),
      ({ code, stdout, stderr }: Failed) => ({ exit: code, out: stdout, err: stderr }),
    );
  };
  const asked = async <Answer>(path: string, body?: object): Promise<Answer> => {
    const response = await fetch(`${registry.url}${path}`, {
      ...(body && { method: 'POST', body: JSON.stringify(body) }),
      headers: { 'content-type': 'application/vnd.schemaregistry.v1+json' },
    });
    return (await response.json()) as Answer;
  };
  const versions = () => asked<readonly number[]>(`/subjects/${subject}/versions`);

  it(
    'is given the schema of every record, and the same again changes nothing',
    async () => {
      expect(await publish('--dry-run')).toMatchObject({
        exit: 0,
        out: expect.stringContaining('Nothing was registered'),
      });
      expect(await asked('/subjects')).toEqual([]);
      expect(await publish()).toMatchObject({ exit: 0, err: '' });
      expect(await publish()).toMatchObject({ exit: 0, err: '' });
      const subjects = await asked<readonly string[]>('/subjects');
      expect(subjects.toSorted()).toEqual(
        everyMessage()
          .map(({ name }) => name)
          .toSorted(),
      );
      expect(await versions()).toEqual([1]);
    },
    LIMIT_MS,
  );

  it(
    'objects to a property that became another, and then nothing is registered',
    async () => {
      const schema = everyMessage().find(({ name }) => name === subject)?.schema ?? {};
      const earlier = { ...schema, properties: { ...schema.properties, episode: { type: 'string' } } };
      for (const permanent of ['', '?permanent=true'])
        await fetch(`${registry.url}/subjects/${subject}${permanent}`, { method: 'DELETE' });
      await asked(`/subjects/${subject}/versions`, { schemaType: 'JSON', schema: JSON.stringify(earlier) });
      const { exit, err } = await publish();
      expect({ exit, err }).toEqual({ exit: 1, err: expect.stringContaining(subject) });
      expect(err).toContain('Nothing was registered');
      expect(await versions()).toHaveLength(1);
      failed = false;
    },
    LIMIT_MS,
  );
});
