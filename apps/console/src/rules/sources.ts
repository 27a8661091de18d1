interface Sources {
  readonly sources?: readonly { readonly id: string; readonly citation: string }[];
}

/** What the pack says of a source; its id alone where the pack is not at hand. */
export const sourceWords = (document: unknown, id: string): string =>
  (document as Sources | undefined)?.sources?.find((source) => source.id === id)?.citation ?? id;
