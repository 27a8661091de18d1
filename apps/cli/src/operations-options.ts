import type { Command } from 'commander';
import { type Chosen, dataOption, jsonOption } from './command-options.js';

export function addOperations(program: Command, chosen: Chosen): void {
  program
    .command('doctor')
    .description(
      'Check a data directory without changing it: versions, durability, keys, counts, views, and files that disagree.',
    )
    .addOption(dataOption())
    .addOption(jsonOption())
    .action((options) => chosen(async (context) => (await import('./commands/doctor.js')).doctor(options, context)));
  program
    .command('verify')
    .description('Verify the whole log, and compare it with a signed checkpoint that was kept elsewhere.')
    .option('--checkpoint <file>', 'File with a signed checkpoint: the note of GET /v1/checkpoint.')
    .option('--key <key>', 'Key that signed it, or a file with the key. Get the key separately from the data.')
    .addOption(dataOption())
    .addOption(jsonOption())
    .action((options) => chosen(async (context) => (await import('./commands/verify.js')).verify(options, context)));
  program
    .command('clock')
    .description('Confirm the clock to the running service, after /readyz said that the clock is in doubt.')
    .requiredOption('--confirm', 'Confirm that the time of this machine is right.')
    .addOption(dataOption())
    .action((options) => chosen(async (context) => (await import('./commands/clock.js')).clock(options, context)));
  program
    .command('mend')
    .description(
      'Accept the loss of records that are missing from one file, when no backup has them. Stop the service first.',
    )
    .requiredOption(
      '--accept <case>',
      'Case that doctor names, for example vault-older. The doctor says which cases can be accepted.',
    )
    .addOption(dataOption())
    .action((options) => chosen(async (context) => (await import('./commands/mend.js')).mend(options, context)));
  addCopies(program, chosen);
}

/** What copies records to another place, and back. */
function addCopies(program: Command, chosen: Chosen): void {
  program
    .command('migrate')
    .description(
      'Copy the log of a data directory to a log server, and compare both. After an interruption, run it again.',
    )
    .option('--to <address>', 'Address of the server (default: THROUGHLINE_EVENT_STORE).')
    .option('--namespace <name>', 'Beginning of the stream names on the server (default: throughline).')
    .addOption(dataOption())
    .addOption(jsonOption())
    .action((options) =>
      chosen(async (context) => (await import('./commands/migrate.js')).migrateLog(options, context)),
    );
  program
    .command('backup')
    .description('Back up a data directory into a new folder. The service can keep running.')
    .argument('<folder>', 'Folder in which to create the folder of this backup.')
    .option('--keys <folder>', 'Also copy the keys, into this folder. Keep it in another place than the backup.')
    .addOption(dataOption())
    .addOption(jsonOption())
    .action((folder, options) =>
      chosen(async (context) => (await import('./commands/backup.js')).backup(folder, options, context)),
    );
  program
    .command('restore')
    .description('Restore a backup into an empty data directory. Stop the service first.')
    .argument('<backup>', 'Folder of one backup.')
    .option('--keys <folder>', 'Folder with the keys. Not needed if the data directory has keys/ already.')
    .addOption(dataOption())
    .addOption(jsonOption())
    .action((backup, options) =>
      chosen(async (context) => (await import('./commands/backup.js')).restoreBackup(backup, options, context)),
    );
}
