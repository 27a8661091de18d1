import type { Command } from 'commander';
import { type Chosen, dataOption } from './command-options.js';

export function addPublishing(program: Command, chosen: Chosen): void {
  program
    .command('publish')
    .description('Publish the log of a data directory to the brokers of THROUGHLINE_KAFKA_BROKERS, and follow it.')
    .option('--once', 'End when everything recorded so far is published.')
    .option(
      '--recover',
      'Continue after the checkpoint was lost or the log was restored, from what topics and log hold.',
    )
    .option(
      '--refresh <topic...>',
      'Publish these topics again from the log: placements, moves, level-of-care, reference, events.',
    )
    .addOption(dataOption())
    .action((options) => chosen(async (context) => (await import('./commands/publish.js')).publish(options, context)));
  program
    .command('schemas')
    .description('Register the schemas of published records.')
    .command('publish')
    .description('Register the schema of every record in a registry with Confluent’s API: all of them, or none.')
    .requiredOption('--registry <url>', 'Address of that API, for example https://registry.example/apis/ccompat/v7.')
    .option('--dry-run', 'Report what the registry rejects, and register nothing.')
    .addHelpText(
      'after',
      '\nSCHEMA_REGISTRY_USERNAME and SCHEMA_REGISTRY_PASSWORD sign in, if the registry requires it.',
    )
    .action((options) =>
      chosen(async (context) => (await import('./commands/schemas-publish.js')).schemasPublish(options, context)),
    );
}
