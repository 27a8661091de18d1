import { parseSync } from '@swc/core';
import type { Sources } from './tidy.ts';

/** British spellings, as they begin or as they stand; the American ones are the only names here. */
const BRITISH = [
  /^programmes?$/,
  /^(author|organ|util|recogn|real|summar|normal|initial|serial|synchron|categor|optim|minim|maxim|hospital|stabil|final|general|special|emphas|standard|central|apolog|familiar|random|token|item|visual|custom|priorit|anonym|pseudonym)is(e|es|ed|er|ers|ing|ation|ations|able)$/,
  /^analys(e|es|ed|ing|er)$/,
  /^(behav|col|fav|lab|neighb|hon|rum|hum)our(s|ed|ing|al|ite|able|less)*$/,
  /^(cent|lit|met|kilomet|theat)res?$/,
  /^(cancel|label|model|travel|level|fuel|signal|counsel|marshal|total|channel)l(ed|ing|er|ers)$/,
  /^(judgement|acknowledgement|enrolment|fulfil|fulfils|fulfilment|instalment|skilful)s?$/,
  /^(defence|offence|licence|pretence|grey|catalogue|dialogue|analogue|cheque|paediatric|anaesthetic|ageing|artefact|whilst|amongst|learnt|spelt|burnt)s?$/,
];

/** What a library named is not ours to spell. */
const OF_OTHERS = new Set(['CancelledError']);

/** Identifiers with a British word in them, as `file: identifier`. */
export function britishIdentifiers(sources: Sources): readonly string[] {
  return Object.entries(sources).flatMap(([file, source]) =>
    [...identifiersOf(source, file.endsWith('x'))].filter(isBritish).map((name) => `${file}: ${name}`),
  );
}

/** Whether an identifier or a word has a British spelling in it. */
export function isBritish(name: string): boolean {
  if (OF_OTHERS.has(name)) return false;
  const words = name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .split(/[^A-Za-z]+/)
    .map((word) => word.toLowerCase());
  return words.some((word) => BRITISH.some((spelling) => spelling.test(word)));
}

interface Syntax {
  readonly type?: string;
  readonly value?: unknown;
}

/** Names of variables, types and properties. */
function identifiersOf(source: string, tsx: boolean): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(visit);
    if (typeof node !== 'object' || node === null) return;
    const { type, value } = node as Syntax;
    if (type === 'Identifier' || type === 'PrivateName') names.add(String(value));
    Object.values(node).forEach(visit);
  };
  visit(parseSync(source, { syntax: 'typescript', tsx, decorators: true, target: 'es2024' }));
  return names;
}
