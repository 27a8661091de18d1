interface Reference {
  readonly $ref?: string;
}
interface Shared {
  readonly components?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** The document with every shared response and example written where it is used. */
export function inlined<Document extends object>(document: Document): Document {
  const { components = {} } = document as Shared;
  const text = JSON.stringify(document, (_key, value: unknown) => {
    const [, kind = '', name = ''] =
      /^#\/components\/(responses|examples)\/(.+)$/.exec((value as Reference | null)?.$ref ?? '') ?? [];
    return components[kind]?.[name] ?? value;
  });
  return JSON.parse(text) as Document;
}
