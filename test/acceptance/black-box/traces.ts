import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A text in every form in which a program may keep it. Base64 has three, by where in its groups of three the text begins. */
export function formsOf(text: string): ReadonlyMap<string, Buffer> {
  const utf8 = Buffer.from(text);
  const utf16 = Buffer.from(text, 'utf16le');
  const forms = new Map<string, Buffer>([
    ['UTF-8', utf8],
    ['UTF-16', utf16],
    ['UTF-16, big-endian', Buffer.from(utf16).swap16()],
    ['hexadecimal', Buffer.from(utf8.toString('hex'))],
    ['hexadecimal in capitals', Buffer.from(utf8.toString('hex').toUpperCase())],
    [
      'JSON escapes',
      Buffer.from([...text].map((letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`).join('')),
    ],
  ]);
  for (const offset of [0, 1, 2]) {
    forms.set(`base64, ${offset} along`, Buffer.from(base64Within(utf8, offset)));
    forms.set(`base64 of UTF-16, ${offset} along`, Buffer.from(base64Within(utf16, offset)));
  }
  return forms;
}

/** The letters of base64 that the text alone decides, wherever it stands. */
function base64Within(text: Buffer, offset: number): string {
  const encoded = Buffer.concat([Buffer.alloc(offset), text])
    .toString('base64')
    .replace(/=+$/, '');
  const whole = Math.floor(((offset + text.length) * 8) / 6);
  return encoded.slice(Math.ceil((offset * 8) / 6), whole);
}

interface Trace {
  readonly place: string;
  readonly text: string;
  readonly form: string;
}

/** Where any of the texts can be found, in any form. */
export function tracesIn(places: ReadonlyMap<string, Buffer>, texts: readonly string[]): readonly Trace[] {
  const forms = texts.flatMap((text) => [...formsOf(text)].map(([form, bytes]) => ({ text, form, bytes })));
  return [...places].flatMap(([place, bytes]) =>
    forms.filter((form) => bytes.includes(form.bytes)).map(({ text, form }) => ({ place, text, form })),
  );
}

/** Every file below a folder, by its path from there. */
export function filesBelow(folder: string): ReadonlyMap<string, Buffer> {
  const names = readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => statSync(join(folder, name)).isFile());
  return new Map(names.map((name) => [name, readFileSync(join(folder, name))]));
}
