import { IsString, MaxLength } from 'class-validator';
import { field } from './field.js';

/** An instant as a part of a URL: a time with its offset from UTC, or a day, which begins in each site's own zone. */
export const Instant = (description: string, example: string, optional = true): PropertyDecorator =>
  field({ description, example, optional }, { type: String, maxLength: 40 }, IsString(), MaxLength(40));
