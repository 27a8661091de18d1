import { readFileSync } from 'node:fs';
import { Command, CommanderError, Option } from 'commander';
import { calendarDay, type Chosen, dataOption, jsonOption, type Run, wholeNumber } from './command-options.js';
import type { Terminal } from './console/terminal.js';
import { POPULATIONS } from '@throughline/continuum';
import { DEMO_CLIENTS, DEMO_CLIENTS_MAX, DEMO_MONTHS, DEMO_MONTHS_MAX, DEMO_SEED } from '@throughline/demo/terms';
import { EXIT, EXIT_CODES_EXPLAINED, type ExitCode } from './exit-codes.js';
import { addImport } from './import-options.js';
import { addOperations } from './operations-options.js';
import { addPartners } from './partner-options.js';
import { addPublishing } from './publishing-options.js';

/**
 * The command line. Parses, then answers what to run: commands are loaded only when they are called for, so that
 * `token` does not wait for the whole service.
 */
export function parseCommandLine(argv: readonly string[], terminal: Terminal): Run | ExitCode {
  let run: Run | undefined;
  const chosen = (load: Run): void => void (run = load);
  const program = rootCommand(terminal);
  addService(program, chosen);
  addPublishing(program, chosen);
  addPartners(program, chosen);
  addOperations(program, chosen);
  addImport(program, chosen);
  addPack(program, chosen);
  try {
    program.parse([...argv], { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
    throw error;
  }
  return run ?? EXIT.usage;
}

function rootCommand(terminal: Terminal): Command {
  return new Command('throughline')
    .description('Records each client’s path through levels of care, and checks every move against rule packs.')
    .version(versionOf(new URL('../package.json', import.meta.url)), '--version')
    .configureOutput({
      writeOut: (text) => terminal.out(text.replace(/\n$/, '')),
      writeErr: (text) => terminal.note(text.replace(/\n$/, '')),
    })
    .exitOverride()
    .showHelpAfterError('(add --help to see what this command takes)')
    .addHelpText('after', EXIT_CODES_EXPLAINED);
}

const versionOf = (manifest: URL): string =>
  (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version;

function addService(program: Command, chosen: Chosen): void {
  program
    .command('start')
    .description(
      'Start the service on 127.0.0.1:8080 (THROUGHLINE_PORT), with synthetic clients on the first run unless THROUGHLINE_DEMO=off.',
    )
    .option('--live', 'Add an entry to the demo every second while you watch.')
    .option(
      '--accept-gap',
      'Start although the newest record is more than 90 days old. Use it only if the clock is right.',
    )
    .addOption(dataOption())
    .action((options) => chosen(async (context) => (await import('./commands/start.js')).start(options, context)));
  program
    .command('demo')
    .description(
      'Fill an empty data directory with a synthetic provider: three facilities and the histories of their clients.',
    )
    .option('--seed <number>', 'Seed. The same seed gives the same log.', wholeNumber(0, 2_147_483_647), DEMO_SEED)
    .option('--clients <number>', 'Number of clients.', wholeNumber(1, DEMO_CLIENTS_MAX), DEMO_CLIENTS)
    .option('--months <number>', 'Months of history.', wholeNumber(1, DEMO_MONTHS_MAX), DEMO_MONTHS)
    .option('--until <day>', 'End of the history: 00:00 UTC of this day, YYYY-MM-DD (default: today).', calendarDay)
    .addOption(dataOption())
    .addOption(jsonOption())
    .action((options) => chosen(async (context) => (await import('./commands/demo.js')).demo(options, context)));
  program
    .command('token')
    .description('Print a bearer token of the demo issuer, and nothing else.')
    .requiredOption(
      '--role <role>',
      'Role: front-desk, clinician, utilization-review, director, analyst, partner, or operator.',
    )
    .requiredOption('--facility <codes>', 'Facility code, several codes separated by commas, or all.')
    .option('--ttl <duration>', 'Lifetime, for example 90s, 30m, 12h, or 7d.', '12h')
    .addOption(dataOption())
    .action((options) => chosen(async (context) => (await import('./commands/token.js')).token(options, context)));
}

function addPack(program: Command, chosen: Chosen): void {
  const pack = program.command('pack').description('Check, list, publish, and adopt rule packs.');
  pack
    .command('check')
    .description('Validate rule packs and list each error by line and column.')
    .argument('<file...>', 'Rule packs (YAML). A pack that they extend must be in the same folder.')
    .action((files) => chosen(async (context) => (await import('./commands/pack-check.js')).packCheck(files, context)));
  pack
    .command('list')
    .description('List the packs that ship, and those published and adopted in the data directory.')
    .addOption(dataOption())
    .addOption(jsonOption())
    .action((options) =>
      chosen(async (context) => (await import('./commands/pack-list.js')).packList(options, context)),
    );
  pack
    .command('publish')
    .description('Publish a rule pack, and the packs that it extends, in a data directory. Stop the service first.')
    .argument('<file>', 'Rule pack (YAML).')
    .addOption(dataOption())
    .action((file, options) =>
      chosen(async (context) => (await import('./commands/pack-publish.js')).packPublish(file, options, context)),
    );
  pack
    .command('adopt')
    .description('Adopt a published pack at a facility from a date. Stop the service first.')
    .argument('<facility>', 'Facility code.')
    .argument('<pack>', 'Pack as id@version, or none to end what was adopted for this program and population only.')
    .requiredOption('--from <day>', 'First day, YYYY-MM-DD.', calendarDay)
    .option('--program <code>', 'Adopt it for this program of the facility only.')
    .addOption(
      new Option('--population <population>', 'Adopt it for clients of this population only.').choices(POPULATIONS),
    )
    .option('--advisory', 'Store its result in addition to that of the pack in effect. It decides nothing.')
    .addOption(dataOption())
    .action((facility, named, options) =>
      chosen(async (context) =>
        (await import('./commands/pack-adopt.js')).packAdopt(facility, named, options, context),
      ),
    );
}
