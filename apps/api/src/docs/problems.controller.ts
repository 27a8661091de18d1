import { Controller, Get, Header } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public, titleOf } from '@throughline/nest-kit';
import { PROBLEM_CATALOGUE } from './problem-catalogue.js';

/** The page that the `type` of every problem leads to. */
@ApiExcludeController()
@Controller('docs/problems')
export class ProblemsController {
  @Get()
  @Public()
  @Header('Content-Type', 'text/html; charset=utf-8')
  page(): string {
    return PAGE;
  }
}

const entries = PROBLEM_CATALOGUE.map(({ code, status, detail }) => `<dt id="${code}"><code>${code}</code> (${status}: ${titleOf(status)})</dt><dd>${escaped(detail)}</dd>`);

const PAGE = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Throughline: problems</title></head>
<body><h1>Problems</h1>
<p>Every error is an RFC 9457 problem. <code>code</code> is stable and for programs; <code>detail</code> is for people and never repeats what was sent.
<code>errors</code> says which fields are wrong: a JSON pointer into the body, or <code>query:</code>, <code>path:</code> and <code>header:</code> elsewhere.
A route's own problems are listed with the route in the <a href="/docs">description of the API</a>; those that any route may answer are here.</p>
<dl>${entries.join('\n')}</dl></body></html>
`;

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
