import type { Type } from '@nestjs/common';
import { OmitType } from '@nestjs/swagger';
import type { Page } from '../validation/page.js';

/** What a list is asked, without its page: a file holds every page, and counts have none. They refuse `limit` and `cursor`. */
export type Whole<Terms extends Page> = Omit<Terms, keyof Page>;

export const wholeListOf = <Terms extends Page>(terms: Type<Terms>): Type<Whole<Terms>> =>
  OmitType(terms, ['limit', 'cursor'] as never) as never;
