/** Where in a flattened pack: `['levels', 3, 'rank']`. */
export type PackPath = readonly (string | number)[];

/** Something wrong with a pack, or worth knowing about it: where, which rule, and what would put it right. */
export interface CheckFault {
  readonly path: PackPath;
  readonly code: string;
  readonly message: string;
}
