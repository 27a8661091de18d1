import type { Command } from 'commander';
import { type Chosen, dataOption, jsonOption } from './command-options.js';

export function addOperations(program: Command, chosen: Chosen): void {
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
  program
    .command('doctor')
    .description(
      'look at a data directory: versions, durability, keys, counts, what lags or lies about; changes nothing',
    )
    .addOption(dataOption())
    .addOption(jsonOption())
    .action((options) => chosen(async (context) => (await import('./commands/doctor.js')).doctor(options, context)));
  program
    .command('clock')
    .description('tell the running service that the clock is right as it stands, after it said that it is in doubt')
    .requiredOption('--confirm', 'the time that this machine shows is the right one')
    .addOption(dataOption())
    .action((options) => chosen(async (context) => (await import('./commands/clock.js')).clock(options, context)));
  program
    .command('mend')
    .description('take files that disagree as they are, when no backup has what is missing (doctor names the case)')
    .requiredOption('--accept <case>', 'the case as doctor names it, e.g. vault-older')
    .addOption(dataOption())
    .action((options) => chosen(async (context) => (await import('./commands/mend.js')).mend(options, context)));
  program
    .command('backup')
    .description('copy the records of a data directory into a new folder, also while the service runs on it')
    .argument('<folder>', 'where the folder of this backup is made')
    .option('--keys <folder>', 'also copy the keys, into this folder; keep it apart from the backup')
    .addOption(dataOption())
    .addOption(jsonOption())
    .action((folder, options) =>
      chosen(async (context) => (await import('./commands/backup.js')).backup(folder, options, context)),
    );
  program
    .command('restore')
    .description('put a backup into an empty data directory')
    .argument('<backup>', 'the folder of one backup')
    .option('--keys <folder>', 'the folder with the keys; not needed where keys/ is in the data directory already')
    .addOption(dataOption())
    .addOption(jsonOption())
    .action((backup, options) =>
      chosen(async (context) => (await import('./commands/backup.js')).restoreBackup(backup, options, context)),
    );
}
