import { Argument, type Command, Option } from 'commander';
import { LEGAL_BASES, PURPOSES } from '@throughline/replay-application';
import { EXPORT_FORMATS } from './export/export-formats.js';
import { type Chosen, dataOption, jsonOption } from './command-options.js';

const listed = (text: string): readonly string[] => text.split(',').map((item) => item.trim());
const purposeOption = () =>
  new Option('--purpose <purpose>', 'Purpose. It is recorded in the ledger of disclosures.').choices([...PURPOSES]);
const legalBasisOption = () =>
  new Option('--legal-basis <basis>', 'Legal basis under 42 CFR part 2. It is recorded too.').choices(
    Object.keys(LEGAL_BASES),
  );
const facilityOption = () =>
  new Option('--facility <codes>', 'Only these facilities: codes separated by commas.').argParser(listed);

/** What leaves the service in files. */
export function addPartners(program: Command, chosen: Chosen): void {
  program
    .command('replay')
    .description(
      'Write every public event, one a line, from a data directory or from a service (--url, with the token in THROUGHLINE_TOKEN).',
    )
    .option('--to <file>', 'Keep a verified copy in this file. The same command continues an earlier copy.')
    .option('--follow', 'Wait for new events at the end.')
    .option('--url <url>', 'Address of a service, for example http://127.0.0.1:8080.')
    .addOption(facilityOption())
    .addOption(new Option('--type <types>', 'Only events of these types, separated by commas.').argParser(listed))
    .addOption(purposeOption())
    .addOption(legalBasisOption())
    .addOption(dataOption())
    .addOption(jsonOption())
    .action((options) => chosen(async (context) => (await import('./commands/replay.js')).replay(options, context)));
  program
    .command('export')
    .description('Write the rows of a view to a file, as of one position of the log, without staff IDs.')
    .addArgument(new Argument('<view>', 'View.').choices(['placements', 'moves', 'obligations']))
    .requiredOption(
      '--to <file>',
      'File to write. An earlier file is replaced when the new one is complete. An interrupted CSV or NDJSON file continues with the same command; Parquet begins again.',
    )
    .addOption(
      new Option('--format <format>', 'Format (default: by the ending of the file name).').choices([...EXPORT_FORMATS]),
    )
    .addOption(facilityOption())
    .addOption(purposeOption())
    .addOption(legalBasisOption())
    .addOption(dataOption())
    .addOption(jsonOption())
    .action((view, options) =>
      chosen(async (context) => (await import('./commands/export-rows.js')).exportRows(view, options, context)),
    );
}
