import type { Command } from 'commander';
import { type Chosen, dataOption, jsonOption, wholeNumber } from './command-options.js';
import { EXIT } from './exit-codes.js';

export function addImport(program: Command, chosen: Chosen): void {
  const command = program
    .command('import')
    .description(
      "bring another system's event log (CSV) onto care paths, through a mapping; a corrected file amends what an earlier one brought",
    )
    .argument('[log]', 'the CSV file; .csv.gz is read, too')
    .option('--mapping <file>', 'how its rows are to be read (YAML), e.g. packs/hospital-log.mapping.yaml')
    .option('--facility <code>', 'the facility to import into, instead of the one that the mapping names')
    .option('--rejects <file>', 'where rejected rows go, each with what would fix it (LOG.rejects.csv when not given)')
    .option('--dry-run', 'say what would happen, and write nothing into the data directory')
    .option(
      '--allow-voids <number>',
      'void so many entries whose rows are gone from the file (at most 5 % of those it covers when not given)',
      wholeNumber(0, 10_000_000),
    )
    .option('--suggest', 'look at the file, and print a mapping to start from; imports nothing')
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
      'take back an import batch: void its entries, put back what it corrected and voided; what a person edited since is listed',
    )
    .argument('<batch>', 'as the import printed it; an unknown one lists those that there are')
    .option(
      '--reason <reason>',
      'why: did-not-happen, duplicate, wrong-client, wrong-date or wrong-level',
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
