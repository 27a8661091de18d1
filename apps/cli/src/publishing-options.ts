import type { Command } from 'commander';
import { type Chosen, dataOption } from './command-options.js';

export function addPublishing(program: Command, chosen: Chosen): void {
  program
    .command('publish')
    .description('publish the log of a data directory to the Kafka brokers of THROUGHLINE_KAFKA_BROKERS, and follow it')
    .option('--once', 'end when everything recorded so far is published')
    .option('--recover', 'go on although the checkpoint is lost, or the log was restored: from what topics and log say')
    .option('--refresh <topic...>', 'publish again from the log: placements, moves, level-of-care, reference, events')
    .addOption(dataOption())
    .action((options) => chosen(async (context) => (await import('./commands/publish.js')).publish(options, context)));
  program
    .command('schemas')
    .description('the schemas of what is published')
    .command('publish')
    .description('register the schema of every record in a registry with Confluent’s API; all of them, or none')
    .requiredOption('--registry <url>', 'where that API begins, e.g. https://registry.example/apis/ccompat/v7')
    .option('--dry-run', 'only say what the registry objects to')
    .addHelpText('after', '\nSCHEMA_REGISTRY_USERNAME and SCHEMA_REGISTRY_PASSWORD sign in, where the registry asks.')
    .action((options) =>
      chosen(async (context) => (await import('./commands/schemas-publish.js')).schemasPublish(options, context)),
    );
}
