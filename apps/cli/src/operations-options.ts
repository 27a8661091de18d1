import type { Command } from 'commander';
import { type Chosen, dataOption, jsonOption } from './command-options.js';

export function addOperations(program: Command, chosen: Chosen): void {
  program
    .command('doctor')
    .description(
      'check a data directory: versions, durability, keys, counts, views that are behind, files that disagree; records nothing',
    )
    .addOption(dataOption())
    .addOption(jsonOption())
    .action((options) => chosen(async (context) => (await import('./commands/doctor.js')).doctor(options, context)));
  program
    .command('verify')
    .description('check the whole log on its own, and against a signed checkpoint that was kept elsewhere')
    .option('--checkpoint <file>', 'a signed checkpoint, as the note of GET /v1/checkpoint')
    .option('--key <key>', 'the key that signed it, or a file with it; get it another way than with the data')
    .addOption(dataOption())
    .addOption(jsonOption())
    .action((options) => chosen(async (context) => (await import('./commands/verify.js')).verify(options, context)));
  program
    .command('clock')
    .description('tell the running service that the clock is right as it stands, after it said that it is in doubt')
    .requiredOption('--confirm', 'the time that this machine shows is the right one')
    .addOption(dataOption())
    .action((options) => chosen(async (context) => (await import('./commands/clock.js')).clock(options, context)));
  program
    .command('mend')
    .description(
      'accept files that disagree, and the loss of what is missing, when no backup has it (doctor names the case)',
    )
    .requiredOption('--accept <case>', 'the case as doctor names it, e.g. vault-older')
    .addOption(dataOption())
    .action((options) => chosen(async (context) => (await import('./commands/mend.js')).mend(options, context)));
  addCopies(program, chosen);
}

/** What copies records to another place, and back. */
function addCopies(program: Command, chosen: Chosen): void {
  program
    .command('migrate')
    .description('copy the log of a data directory to a log server and compare both; may be interrupted and run again')
    .option('--to <address>', 'the server, as THROUGHLINE_EVENT_STORE, which it is taken from when not given')
    .option('--namespace <name>', 'what the names of our streams begin with there; throughline when not given')
    .addOption(dataOption())
    .addOption(jsonOption())
    .action((options) =>
      chosen(async (context) => (await import('./commands/migrate.js')).migrateLog(options, context)),
    );
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
