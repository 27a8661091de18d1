interface Found {
  readonly ruleId: string;
  readonly title: string;
}

/** The rules in words, each as the finding calls it; a rule of which nothing is said by its ID, spelled out. */
export const ruleTitles = (ruleIds: readonly string[], findings: readonly Found[]): string =>
  ruleIds.map((id) => findings.find(({ ruleId }) => ruleId === id)?.title ?? ruleWords(id)).join('; ');

export function ruleWords(ruleId: string): string {
  const words = ruleId.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
