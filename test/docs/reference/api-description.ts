/** Of the description of the API, what the reference pages say. */
export interface ApiDescription {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Details>> };
}

interface Operation {
  readonly summary: string;
  readonly description?: string;
  readonly tags: readonly string[];
  readonly security?: readonly unknown[];
}

interface Details {
  readonly properties?: Readonly<Record<string, { readonly description?: string }>>;
}

export interface Route {
  readonly group: string;
  readonly route: string;
  readonly summary: string;
  /** Null for a route that anyone may ask. */
  readonly roles: readonly string[] | null;
}

export function routesOf({ paths }: ApiDescription): readonly Route[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { summary, description = '', tags, security }]) => ({
      group: tags[0] ?? '',
      route: `${method.toUpperCase()} ${path}`,
      summary,
      roles: security?.length === 0 ? null : (/Roles: ([\w, -]+)\./.exec(description)?.[1]?.split(', ') ?? []),
    })),
  );
}
