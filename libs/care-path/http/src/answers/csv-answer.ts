import { ApiOkResponse } from '@nestjs/swagger';
import type { Columns } from '@throughline/views';

/** A CSV that has the names of these columns as its headings. */
export const csvAnswer = (columns: Columns, example = headingsOf(columns)): MethodDecorator =>
  ApiOkResponse({
    description: 'Headings first; they are the names that the JSON answer uses.',
    content: { 'text/csv': { schema: { type: 'string' }, example } },
  });

const headingsOf = (columns: Columns): string => `${Object.keys(columns).slice(0, 3).join(',')}\r\n`;
