import { Refusal } from '@throughline/kernel';
import { resolveWhen, timeMalformed, timeWithoutZone } from '@throughline/time';
import { MaxLength, IsString } from 'class-validator';
import { field } from '@throughline/http-kit';

const OFFSET = /([Zz]|[+-]\d{2}:\d{2})$/;
const MINUTE_MS = 60_000;

/** An instant as a part of a URL: a time with its offset from UTC, or a day, which begins in each site's own zone. */
export const Instant = (description: string, example: string, optional = true): PropertyDecorator =>
  field({ description, example, optional }, { type: String, maxLength: 40 }, IsString(), MaxLength(40));

/**
 * UTC ms of an instant in a query. It belongs to no facility, so it needs its offset; a plus sign that a URL turned into
 * a space is taken for what it was. Refuses as `resolveWhen` does, pointing at the parameter.
 */
export function instantOf(text: string, parameter: string): number {
  const pointer = `query:${parameter}`;
  const sent = text.replace(/ (?=\d{2}:\d{2}$)/, '+');
  const offset = OFFSET.exec(sent)?.[1];
  if (offset === undefined) {
    throw new Refusal(timeWithoutZone, { at: pointer });
  }
  const asUtc = resolveWhen(`${sent.slice(0, -offset.length)}Z`, 'UTC', null, pointer);
  return asUtc.at - offsetMinutes(offset, pointer) * MINUTE_MS;
}

function offsetMinutes(offset: string, pointer: string): number {
  if (/^z$/i.test(offset)) return 0;
  const [hours, minutes] = offset.slice(1).split(':').map(Number) as [number, number];
  if (hours > 18 || minutes > 59) throw new Refusal(timeMalformed, { at: pointer });
  return (offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}
