import { type Kafka, startKafka } from '../../services/kafka.ts';
import { KAFKA_PROGRAMS, lacking } from '../../services/lacking.ts';
import { CannotRun } from '../row.ts';

/** Three brokers of this machine, for as long as the work takes. */
export async function onBrokers<Result>(work: (kafka: Kafka) => Promise<Result>): Promise<Result> {
  const missing = lacking(...KAFKA_PROGRAMS);
  if (missing.length > 0)
    throw new CannotRun(`install ${missing.join(', ')}: the brokers come by Maven and run on Java`);
  const kafka = await startKafka({ brokers: 3 });
  try {
    return await work(kafka);
  } finally {
    await kafka.stop();
  }
}
