import { commandFailures } from './command-failures.ts';
import { logSentences } from './log-sentences.ts';
import { generatedFrom, markdownTable } from './markdown-table.ts';

const ENTRY = /<dt id="[^"]*"><code>([^<]*)<\/code> \(([^)]*)\)<\/dt><dd>([\s\S]*?)<\/dd>/g;

/** A command that meets an error of the API prints the same code: it is listed once. */
const failuresBeside = (listed: readonly string[]) =>
  commandFailures().filter(({ code }) => !listed.includes(`\`${code}\``));

/** Every problem of the service by its code, from the page that the service answers itself. */
export function problemsPage(html: string): string {
  const problems = [...html.matchAll(ENTRY)].map(([, code = '', status = '', sentence = '']) => [
    `\`${code}\``,
    status,
    sentence.replaceAll('&lt;', '<').replaceAll('&amp;', '&'),
  ]);
  return [
    generatedFrom('the declared problems'),
    '# Troubleshooting by code\n',
    '[Errors of the API](#errors-of-the-api), [failures of a command](#failures-of-a-command), and [lines of the log](#lines-of-the-log).\n',
    '## Errors of the API\n',
    'Every error of the API has a stable `code`. `detail` says what is wrong and what to do next; `errors` points at the fields. The',
    'API description (`/docs` of a running service) lists the codes of each endpoint. A 503 with the header `Retry-After` can be sent again after',
    'that many seconds, with the same `Idempotency-Key`. *The operator* is the person who runs the service.\n',
    markdownTable(['code', 'status', 'what is wrong, and what to do'], problems),
    '\n## Failures of a command\n',
    'A command that fails prints `throughline:`, a sentence, and its code in parentheses to standard error. `…` stands for what the message names. The exit code says what',
    'kind of failure it is: see the [command line](command-line.md). Where a command meets an error of the API above, it prints that code.\n',
    markdownTable(
      ['code', 'what is wrong, and what to do'],
      failuresBeside(problems.map(([code = '']) => code)).map(({ code, sentence }) => [`\`${code}\``, sentence]),
    ),
    '\n## Lines of the log\n',
    'What the service writes at levels `warn` and `error`, as JSON lines on its output (`journalctl -u throughline`). When files disagree or',
    'publication is down, the line has the `code` of the case: see [deploying](../../deploy/README.md) and [topics](../topics.md).\n',
    markdownTable(
      ['line', 'about'],
      logSentences().map(({ sentence, about }) => [sentence, about]),
    ),
    '',
  ].join('\n');
}
