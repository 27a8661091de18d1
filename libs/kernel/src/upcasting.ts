import { UnreadableEvent } from './problems.js';

/** Turns the data of one version into that of the next. Pure: it sees the event's data and nothing else. */
type Upcaster = (data: never) => unknown;

/** One event type's version now, and how each earlier version becomes the next: `upcasters[0]` turns 1 into 2. */
interface TypeVersion {
  readonly version: number;
  readonly upcasters: readonly Upcaster[];
}

export interface Versions<Type extends string> {
  /** The version stamped on every event of this type written now. */
  of(type: Type): number;
  /** Throws `UnreadableEvent` for an unknown type, or a version that this software does not know. */
  upcast(event: {
    readonly id: string;
    readonly type: string;
    readonly schemaVersion: number;
    readonly data: unknown;
  }): unknown;
}

const FIRST: TypeVersion = { version: 1, upcasters: [] };

/**
 * The versions of a context's event types; a type that `changed` does not name is at version 1. Stored bytes are never
 * rewritten: an older version is turned into today's when it is folded. Throws when a step is missing or left over.
 */
export function versionsOf<Type extends string>(
  types: readonly Type[],
  changed: { readonly [Changed in Type]?: TypeVersion } = {} as Readonly<Record<Type, never>>,
): Versions<Type> {
  const known = new Map<string, TypeVersion>(types.map((type) => [type, changed[type] ?? FIRST]));
  for (const type of Object.keys(changed)) assertComplete(type, known.get(type));
  return {
    of: (type) => known.get(type)!.version,
    upcast: ({ id, type, schemaVersion, data }) => {
      const current = known.get(type);
      if (!current) throw new UnreadableEvent(id, 'its type is unknown');
      if (schemaVersion > current.version) throw new UnreadableEvent(id, 'it was written by a newer version');
      return current.upcasters.slice(schemaVersion - 1).reduce((older, upcast) => upcast(older as never), data);
    },
  };
}

function assertComplete(type: string, versions: TypeVersion | undefined): void {
  if (!versions) throw new TypeError(`Upcasters are declared for ${type}, which is not an event type.`);
  const { version, upcasters } = versions;
  if (!Number.isSafeInteger(version) || version < 1) throw new TypeError(`The version of ${type} must be at least 1.`);
  if (upcasters.length === version - 1 && upcasters.every((upcast) => typeof upcast === 'function')) return;
  throw new TypeError(
    `${type} is at version ${version} and needs ${version - 1} upcasters, one for each earlier version; it has ${upcasters.length}.`,
  );
}
