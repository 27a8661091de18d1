import { generatedFrom, markdownTable } from './markdown-table.ts';

const ENTRY = /<dt id="[^"]*"><code>([^<]*)<\/code> \(([^)]*)\)<\/dt><dd>([\s\S]*?)<\/dd>/g;

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
    'Every error of the API has a stable `code`. `detail` says what is wrong and what to do next; `errors` points at the fields. The',
    'API description (`/docs` of a running service) lists the codes of each endpoint.\n',
    markdownTable(['code', 'status', 'what is wrong, and what to do'], problems),
    '',
  ].join('\n');
}
