import { Inject, Injectable, StreamableFile } from '@nestjs/common';
import type { CallerContext } from '@throughline/access';
import { CLOCK } from '@throughline/http-kit';
import type { Clock } from '@throughline/kernel';
import { isoInUtc } from '@throughline/time';
import { prefaceOf } from '../answers/csv-preface.js';
import { spooled } from './spooled.js';

/** `header=present` says that the first line is the headings (RFC 4180): behind a preface it is not. */
const CSV_TYPE = 'text/csv; charset=utf-8';
const HEADED_TYPE = `${CSV_TYPE}; header=present`;

interface Asked {
  readonly terms: { readonly preface?: boolean | null };
  readonly caller: CallerContext;
}

/** CSV files to download, each complete before its first byte leaves. */
@Injectable()
export class CsvFiles {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  /** With the preface where the terms ask for it. */
  async file(name: string, { terms, caller }: Asked, lines: AsyncIterable<string>): Promise<StreamableFile> {
    const now = isoInUtc(this.clock.now());
    const isPrefaced = terms.preface === true;
    const preface = isPrefaced ? prefaceOf({ file: name, terms, caller, now }) : [];
    const { stream, bytes } = await spooled(oneAfterTheOther(preface, lines));
    return new StreamableFile(stream, {
      type: isPrefaced ? CSV_TYPE : HEADED_TYPE,
      length: bytes,
      disposition: `attachment; filename="${name}.csv"`,
    });
  }
}

async function* oneAfterTheOther(preface: Iterable<string>, lines: AsyncIterable<string>): AsyncIterable<string> {
  yield* preface;
  yield* lines;
}
