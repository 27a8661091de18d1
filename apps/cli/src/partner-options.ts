import { Argument, type Command, Option } from 'commander';
import { LEGAL_BASES, PURPOSES } from '@throughline/replay-application';
import { EXPORT_FORMATS } from './export/export-formats.js';
import { type Chosen, dataOption, jsonOption } from './command-options.js';

const listed = (text: string): readonly string[] => text.split(',').map((item) => item.trim());
const purposeOption = () =>
  new Option('--purpose <purpose>', 'what for; recorded in the ledger of disclosures').choices([...PURPOSES]);
const legalBasisOption = () =>
  new Option('--legal-basis <basis>', 'why it may be given, by 42 CFR part 2; recorded too').choices(
    Object.keys(LEGAL_BASES),
  );
const facilityOption = () =>
  new Option('--facility <codes>', 'only these facilities, separated by commas').argParser(listed);

/** What leaves the service in files. */
export function addPartners(program: Command, chosen: Chosen): void {
  program
    .command('replay')
    .description(
      'write every public event, one on a line: of a data directory, or of a service with the token in THROUGHLINE_TOKEN',
    )
    .option(
      '--to <file>',
      'keep a copy in this file, and verify it; the same command goes on with a copy that is there',
    )
    .option('--follow', 'wait for more at the end')
    .option('--url <url>', 'a service, such as http://127.0.0.1:8080')
    .addOption(facilityOption())
    .addOption(new Option('--type <types>', 'only events of these types, separated by commas').argParser(listed))
    .addOption(purposeOption())
    .addOption(legalBasisOption())
    .addOption(dataOption())
    .addOption(jsonOption())
    .action((options) => chosen(async (context) => (await import('./commands/replay.js')).replay(options, context)));
  program
    .command('export')
    .description('write the rows of a view as a file, all in one state of the log, and without IDs of staff')
    .addArgument(new Argument('<view>', 'which rows').choices(['placements', 'moves', 'obligations']))
    .requiredOption('--to <file>', 'the file; it is replaced once the new one is whole')
    .addOption(
      new Option('--format <format>', 'how; by the end of the name of the file when not given').choices([
        ...EXPORT_FORMATS,
      ]),
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
