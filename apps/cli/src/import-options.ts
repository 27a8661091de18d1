import type { Command } from 'commander';
import { type Chosen, dataOption, jsonOption, wholeNumber } from './command-options.js';
import { EXIT } from './exit-codes.js';

export function addImport(program: Command, chosen: Chosen): void {
  const command = program
    .command('import')
    .description(
      "Import another system's records (CSV) through a mapping. A corrected file corrects an earlier import. Stop the service first.",
    )
    .argument('[log]', 'File to import: .csv or .csv.gz.')
    .option(
      '--mapping <file>',
      'Mapping (YAML) that says how to read the rows, for example packs/hospital-log.mapping.yaml.',
    )
    .option('--facility <code>', 'Facility to import into, in place of the one that the mapping names.')
    .option(
      '--rejects <file>',
      'File for rejected rows, each with the reason and the remedy (default: LOG.rejects.csv, next to the input). It holds client data.',
    )
    .option('--dry-run', 'Report what would happen, and change nothing in the data directory.')
    .option(
      '--allow-voids <number>',
      'Void up to this many entries whose rows are gone from the file (default: 5% of the entries that the file covers).',
      wholeNumber(0, 10_000_000),
    )
    .option('--suggest', 'Print a mapping to start from, and import nothing.')
    .addOption(dataOption())
    .addOption(jsonOption())
    .action((log, options, self: Command) => {
      if (log === undefined) self.error("error: missing required argument 'log'", { exitCode: EXIT.usage });
      if (options.suggest) {
        chosen(async (context) => (await import('./commands/import-suggest.js')).importSuggest(log, context));
        return;
      }
      if (options.mapping === undefined)
        self.error("error: required option '--mapping <file>' not specified", { exitCode: EXIT.usage });
      chosen(async (context) => (await import('./commands/import-log.js')).importLog(log, options, context));
    });
  command
    .command('undo')
    .description(
      'Void the entries of an import batch, and restore what it corrected or voided. Entries that people have edited since are listed.',
    )
    .argument('<batch>', 'Batch name that the import printed. An unknown name lists all batches.')
    .option(
      '--reason <reason>',
      'Reason: did-not-happen, duplicate, wrong-client, wrong-date, or wrong-level.',
      'did-not-happen',
    )
    .addOption(dataOption())
    .addOption(jsonOption())
    .action((batch, _options, self: Command) =>
      chosen(async (context) =>
        (await import('./commands/import-undo.js')).importUndo(batch, self.optsWithGlobals(), context),
      ),
    );
}
