import { Publisher, TOPICS } from '@throughline/publication';
import { GenericContainer, type StartedTestContainer, Wait } from 'testcontainers';
import { newClusterId } from '../services/cluster-id.ts';
import { freePorts } from '../services/free-port.ts';
import { readAtLeast } from '../services/kcat.ts';
import { outOfOrder } from '../publication/out-of-order.ts';
import { publishAll } from '../publication/publish-all.ts';
import { publicationTo } from '../publication/publishing-run.ts';
import { eventsOf, recordedHistories } from '../publication/recorded-histories.ts';
import { describeWithContainers, type Engine, startEngine } from './engine.ts';
import { kafkaImage } from './images.ts';

const LIMIT_MS = 20 * 60_000;

describeWithContainers('a broker in a container', () => {
  let engine: Engine;
  let container: StartedTestContainer;
  let brokers: readonly string[];

  beforeAll(async () => {
    engine = await startEngine();
    const [port = 0] = await freePorts(1);
    brokers = [`127.0.0.1:${port}`];
    container = await new GenericContainer(kafkaImage(engine))
      .withEnvironment({ CLUSTER_ID: newClusterId() })
      .withCopyContentToContainer([{ content: propertiesOf(port), target: '/etc/kafka/server.properties' }])
      // The broker tells its clients where it is: outside it has the port that it has inside.
      .withExposedPorts({ container: port, host: port })
      .withWaitStrategy(Wait.forListeningPorts())
      .withStartupTimeout(120_000)
      .start();
  }, LIMIT_MS);
  afterAll(async () => {
    await container?.stop();
    await engine?.stop();
  }, LIMIT_MS);

  it(
    'takes every event once, in order, though it is restarted on the way',
    async () => {
      const { log } = await recordedHistories({ clients: 20, acts: 600 });
      const events = await eventsOf(log);
      const publication = publicationTo({ brokers });
      const publisher = new Publisher({ log, publication, instance: 'one', recordsMax: 100 });
      for (let started = false; !started;)
        started = await publisher.start().then(
          () => true,
          () => false,
        );
      await publisher.step();
      await container.restart({ timeout: 5_000 });
      await publishAll(publisher);
      await publication.close();
      const rows = await readAtLeast({ bootstrap: brokers.join(',') }, TOPICS.events.name, events.length);
      expect(rows).toHaveLength(events.length);
      expect(new Set(rows.map(({ headers }) => headers['ce_id']))).toEqual(new Set(events.map(({ id }) => id)));
      expect(outOfOrder(rows)).toEqual([]);
    },
    LIMIT_MS,
  );
});

const propertiesOf = (port: number): string =>
  Object.entries({
    'process.roles': 'broker,controller',
    'node.id': '1',
    'controller.quorum.voters': '1@127.0.0.1:9093',
    'controller.listener.names': 'CONTROLLER',
    listeners: `PLAINTEXT://0.0.0.0:${port},CONTROLLER://127.0.0.1:9093`,
    'advertised.listeners': `PLAINTEXT://127.0.0.1:${port}`,
    'log.dirs': '/data/kafka',
    'offsets.topic.replication.factor': '1',
    'transaction.state.log.replication.factor': '1',
    'transaction.state.log.min.isr': '1',
    'offsets.topic.num.partitions': '5',
    'transaction.state.log.num.partitions': '5',
    'auto.create.topics.enable': 'false',
  })
    .map(([key, value]) => `${key}=${value}\n`)
    .join('');
