import type { Figure, Goal, Measured } from '../row.ts';

const HEADINGS = ['row', 'work', 'ours', 'against', 'ratio', 'rounds', 'goal', 'met', 'load'];

/** The results as a table for people, in the form that Markdown takes too. */
export function tableOf(results: readonly Measured[]): string {
  const lines = [HEADINGS, ...results.map(cellsOf)];
  const widths = HEADINGS.map((_, column) => Math.max(...lines.map((cells) => cells[column]!.length)));
  const written = lines.map((cells) => `| ${cells.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |`);
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`;
  return [written[0], rule, ...written.slice(1)].join('\n');
}

function cellsOf({ row, work, ours, against, ratio, ratios, goal, met, load }: Measured): string[] {
  return [
    row,
    work,
    shown(ours),
    against ? `${against.name}: ${shown(against)}` : '',
    ratio === null ? '' : ratio.toFixed(2),
    ratios.length === 0 ? '' : `${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)}`,
    goalText(goal),
    met ? 'yes' : 'no',
    load.map((value) => value.toFixed(1)).join(' to '),
  ];
}

function shown({ value, unit }: Figure): string {
  const digits = value >= 1_000 ? 0 : value >= 10 ? 1 : 2;
  return `${value.toLocaleString('en-GB', { maximumFractionDigits: digits, minimumFractionDigits: digits })} ${unit}`;
}

function goalText({ least, most, unit }: Goal): string {
  const suffix = unit === '' ? '' : ` ${unit}`;
  return [least === undefined ? '' : `at least ${least}${suffix}`, most === undefined ? '' : `at most ${most}${suffix}`]
    .filter((text) => text !== '')
    .join(', ');
}
