/** Builds the images of the container suites, and starts one of each: `.ci/run` asks this first, and says why where it fails. */
import { type Engine, reasonAgainst, startEngine } from './engine.ts';
import { kafkaImage, postgresImage } from './images.ts';

const against = reasonAgainst();
if (against === null) await build();
else fail(against);

async function build(): Promise<void> {
  let engine: Engine | undefined;
  try {
    engine = await startEngine();
    for (const image of [postgresImage(engine), kafkaImage(engine)])
      engine.podman('run', '--rm', '--entrypoint', '/bin/true', image);
  } catch (error) {
    fail(error instanceof Error ? error.message : String(error));
  } finally {
    await engine?.stop();
  }
}

function fail(why: string): void {
  process.stderr.write(`Containers cannot be tested here: ${why}\n`);
  process.exitCode = 1;
}
