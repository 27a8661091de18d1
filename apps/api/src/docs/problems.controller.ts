import { Controller, Get, Header } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type DeclaredProblem, Public, statusOf, titleOf } from '@throughline/http-kit';
import { problemCatalog } from './problem-catalog.js';

/** The page that the `type` of every problem leads to. */
@ApiExcludeController()
@Controller('docs/problems')
export class ProblemsController {
  @Get()
  @Public()
  @Header('Content-Type', 'text/html; charset=utf-8')
  page(): string {
    return pageOf(problemCatalog());
  }
}

function entryOf(problem: DeclaredProblem): string {
  const { code, sentence } = problem;
  const status = statusOf(problem);
  return `<dt id="${code}"><code>${code}</code> (${status}: ${titleOf(status)})</dt><dd>${escaped(sentence)}</dd>`;
}

const pageOf = (problems: readonly DeclaredProblem[]): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Throughline: problems</title></head>
<body><h1>Problems</h1>
<p>Every error is an RFC 9457 problem. <code>code</code> is stable and for programs; <code>detail</code> is for people and never repeats what was sent.
<code>errors</code> says which fields are wrong: a JSON pointer into the body, or <code>query:</code>, <code>path:</code> and <code>header:</code> elsewhere.
Which of them a route may answer is said with the route in the <a href="/docs">description of the API</a>.</p>
<dl>${problems.map(entryOf).join('\n')}</dl></body></html>
`;

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
