import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeMachine, type Machine } from './measuring/machine.ts';
import { tableOf } from './measuring/table.ts';
import { type BenchOptions, readOptions } from './options.ts';
import { CannotRun, type Measured, type Row, type RowContext } from './row.ts';
import { rows } from './rows/every-row.ts';

interface Report {
  readonly machine: Machine;
  readonly scale: BenchOptions['scale'];
  readonly results: readonly Measured[];
  readonly notRun: readonly { readonly row: string; readonly why: string }[];
}

process.exitCode = await main(process.argv.slice(2));

async function main(parameters: readonly string[]): Promise<number> {
  let options: BenchOptions;
  try {
    options = readOptions(
      parameters,
      rows.map(({ name }) => name),
    );
  } catch (error) {
    console.error((error as Error).message);
    return 2;
  }
  const directory = mkdtempSync(join(tmpdir(), 'throughline-bench-'));
  process.once('exit', () => rmSync(directory, { recursive: true, force: true }));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));
  const report = await runAll(options, directory);
  print(report);
  if (options.jsonFile !== null) writeFileSync(options.jsonFile, `${JSON.stringify(report, null, 2)}\n`);
  return 0;
}

async function runAll(options: BenchOptions, directory: string): Promise<Report> {
  const machine = describeMachine(directory);
  console.log(
    `${machine.cores} cores (${machine.cpu}), ${machine.memoryGb} GB, ${machine.system}, Node.js ${machine.node}, ${machine.fileSystem}, ${machine.synchronizationUs} µs for a durable write\n`,
  );
  const context: RowContext = { ...options, directory, note: (sentence) => console.log(`  ${sentence}`) };
  const results: Measured[] = [];
  const notRun: { row: string; why: string }[] = [];
  for (const row of rows.filter(({ name }) => options.only?.includes(name) ?? true)) {
    console.log(`${row.name} (load average ${loadavg()[0]!.toFixed(2)})`);
    try {
      results.push(...(await runRow(row, context)));
    } catch (error) {
      if (!(error instanceof CannotRun)) throw error;
      console.log(`  could not run: ${error.message}`);
      notRun.push({ row: row.name, why: error.message });
    }
  }
  return { machine, scale: options.scale, results, notRun };
}

async function runRow(row: Row, context: RowContext): Promise<readonly Measured[]> {
  const measured = await row.run(context);
  for (const { work, details } of measured) context.note(`${work}: ${JSON.stringify(details)}`);
  return measured;
}

function print({ results, notRun }: Report): void {
  console.log(`\n${tableOf(results)}`);
  for (const { row, why } of notRun) console.log(`\nNot run: ${row}: ${why}`);
}
