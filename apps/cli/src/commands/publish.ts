import { randomUUID } from 'node:crypto';
import { discloseTopics } from '@throughline/api';
import { dataFilesIn, openDisclosures, openLogToRead, recordsAt } from '@throughline/embedded';
import {
  PublicationError,
  type PublicationStatus,
  REFRESHABLE,
  type Refreshable,
  runPublisher,
  SHARD,
} from '@throughline/publication';
import { KafkaPublication } from '@throughline/publication-kafka';
import type { CommandContext } from '../command-context.js';
import { CommandFailure } from '../command-failure.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import { settingsFor } from '../settings.js';

interface PublishOptions {
  readonly data?: string;
  /** Take up publishing although the checkpoint is gone, or the log was restored. */
  readonly recover?: boolean;
  /** End once everything recorded so far is published. */
  readonly once?: boolean;
  /** Topics to publish again from the log before following on. */
  readonly refresh?: readonly string[];
}

/** Publishes the log of a data directory in this process, until it is told to stop or another publisher has taken over. */
export async function publish(options: PublishOptions, context: CommandContext): Promise<ExitCode> {
  const { recover = false } = options;
  const refill = topicsNamed(options.refresh ?? []);
  const settings = settingsFor(options, context);
  const { kafka } = settings;
  if (!kafka) throw noBrokers();
  await disclosed(settings.dataDirectory, context);
  const log = await openLogToRead(recordsAt(settings).log);
  const publication = new KafkaPublication({ settings: kafka, shard: SHARD });
  const ending = new AbortController();
  const signal = AbortSignal.any([context.stopped, ending.signal]);
  const statusLines = new StatusLines(context);
  const onStatus = (status: PublicationStatus) => {
    statusLines.print(status);
    if (options.once === true && status.waiting === 0) ending.abort();
  };
  const onRefreshed = (records: number) =>
    context.terminal.note(`throughline: published ${refill.join(', ')} again, ${records} records`);
  const how = { instance: randomUUID(), recover, refill, onRefreshed };
  try {
    await runPublisher({ log, publication, ...how, signal, now: () => Date.now(), onStatus });
    return EXIT.done;
  } catch (error) {
    if (!(error instanceof PublicationError)) throw error;
    throw new CommandFailure(error.code, error.message, { exit: EXIT.environment, cause: error });
  } finally {
    await publication.close();
    await log.close();
  }
}

/** Before the first record. Throws the `Refusal` `disclosure-not-recorded`. */
async function disclosed(dataDirectory: string, { terminal }: CommandContext): Promise<void> {
  const ledger = openDisclosures(dataFilesIn(dataDirectory), ({ name }) =>
    terminal.note(`throughline: The ledger of disclosures could not be written (${name}).`),
  );
  try {
    await discloseTopics(ledger, Date.now());
  } finally {
    await ledger.close();
  }
}

/** One line for each change, not for each transaction. */
class StatusLines {
  #last = '';

  constructor(private readonly context: CommandContext) {}

  print({ state, waiting, problem, position }: PublicationStatus): void {
    const line = problem ?? `${state}${waiting === 0 ? `, caught up at ${position}` : ''}`;
    if (line === this.#last) return;
    this.#last = line;
    this.context.terminal.note(`throughline: ${line}`);
  }
}

function topicsNamed(names: readonly string[]): readonly Refreshable[] {
  const known = Object.keys(REFRESHABLE);
  const unknown = names.find((name) => !known.includes(name));
  if (unknown === undefined) return names as readonly Refreshable[];
  throw new CommandFailure('topic-unknown', `There is no topic called ${unknown}. Use one of ${known.join(', ')}.`, {
    exit: EXIT.usage,
  });
}

const noBrokers = () =>
  new CommandFailure(
    'settings-refused',
    'THROUGHLINE_KAFKA_BROKERS is missing. Set it to host:port of one Kafka broker, or of several with commas.',
    { exit: EXIT.environment },
  );
