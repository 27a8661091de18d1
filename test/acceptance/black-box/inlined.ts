type Json = Readonly<Record<string, unknown>>;

const SHARED = /^#\/components\/(responses|examples)\/(.+)$/;

/** An OpenAPI document with its shared responses and examples where they are used. References to schemas stay. */
export function inlined<Document extends object>(document: Document): Document {
  const components = (document as { readonly components?: Readonly<Record<string, Json>> }).components ?? {};
  const resolved = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(resolved);
    if (typeof value !== 'object' || value === null) return value;
    const { $ref: reference } = value as { readonly $ref?: unknown };
    const [, kind, name] = typeof reference === 'string' ? (SHARED.exec(reference) ?? []) : [];
    if (kind !== undefined && name !== undefined) return resolved(components[kind]?.[name]);
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, resolved(item)]));
  };
  return resolved(document) as Document;
}
