import { readFileSync } from 'node:fs';
import { Command, CommanderError, Option } from 'commander';
import { calendarDay, type Chosen, dataOption, jsonOption, type Run, wholeNumber } from './command-options.js';
import type { Terminal } from './console/terminal.js';
import { POPULATIONS } from '@throughline/continuum';
import { DEMO_CLIENTS, DEMO_CLIENTS_MAX, DEMO_MONTHS, DEMO_MONTHS_MAX, DEMO_SEED } from '@throughline/demo';
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
    .description('Records each client’s path through a continuum of care, judged against rule packs that are data.')
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
      'start the service on 127.0.0.1:8080 (THROUGHLINE_PORT, THROUGHLINE_DATA), with demo data on first run (THROUGHLINE_DEMO=off: without)',
    )
    .option('--live', 'let the demo grow while you watch: one entry a second, through the commands of the API')
    .option('--accept-gap', 'start although the newest record is more than 90 days old: the clock is right')
    .addOption(dataOption())
    .action((options) => chosen(async (context) => (await import('./commands/start.js')).start(options, context)));
  program
    .command('demo')
    .description('fill an empty data directory with an invented provider: three sites and the histories of its clients')
    .option('--seed <number>', 'the same seed gives the same log', wholeNumber(0, 2_147_483_647), DEMO_SEED)
    .option('--clients <number>', 'how many clients', wholeNumber(1, DEMO_CLIENTS_MAX), DEMO_CLIENTS)
    .option(
      '--months <number>',
      'how many months back the history begins',
      wholeNumber(1, DEMO_MONTHS_MAX),
      DEMO_MONTHS,
    )
    .option(
      '--until <day>',
      'the last instant of the history: 00:00 UTC of this day (today when not given)',
      calendarDay,
    )
    .addOption(dataOption())
    .addOption(jsonOption())
    .action((options) => chosen(async (context) => (await import('./commands/demo.js')).demo(options, context)));
  program
    .command('token')
    .description('print a bearer token of the demo issuer, and nothing else')
    .requiredOption(
      '--role <role>',
      'front-desk, clinician, utilization-review, director, analyst, partner or operator',
    )
    .requiredOption('--facility <codes>', 'the code of a facility, several with commas, or all')
    .option('--ttl <duration>', 'how long it is good for: 90s, 30m, 12h or 7d', '12h')
    .addOption(dataOption())
    .action((options) => chosen(async (context) => (await import('./commands/token.js')).token(options, context)));
}

function addPack(program: Command, chosen: Chosen): void {
  const pack = program.command('pack').description('check, list, publish and adopt rule packs');
  pack
    .command('check')
    .description('say every fault of a rule pack with its line and column')
    .argument('<file...>', 'rule packs (YAML); what they extend is looked for in their folder')
    .action((files) => chosen(async (context) => (await import('./commands/pack-check.js')).packCheck(files, context)));
  pack
    .command('list')
    .description('list the packs that ship, and those published and adopted in the data directory')
    .addOption(dataOption())
    .addOption(jsonOption())
    .action((options) =>
      chosen(async (context) => (await import('./commands/pack-list.js')).packList(options, context)),
    );
  pack
    .command('publish')
    .description('publish a rule pack, and what it extends, in a data directory that no service is running on')
    .argument('<file>')
    .addOption(dataOption())
    .action((file, options) =>
      chosen(async (context) => (await import('./commands/pack-publish.js')).packPublish(file, options, context)),
    );
  pack
    .command('adopt')
    .description('let a facility judge by a published pack from a day on, in all or for a program or a population')
    .argument('<facility>')
    .argument('<pack>', 'as id@version; none ends what was adopted for just this program and population')
    .requiredOption('--from <day>', 'the first day, YYYY-MM-DD', calendarDay)
    .option('--program <code>', 'only for this program of the facility')
    .addOption(new Option('--population <population>', 'only for clients of this population').choices(POPULATIONS))
    .option('--advisory', 'give a second verdict that decides nothing')
    .addOption(dataOption())
    .action((facility, named, options) =>
      chosen(async (context) =>
        (await import('./commands/pack-adopt.js')).packAdopt(facility, named, options, context),
      ),
    );
}
