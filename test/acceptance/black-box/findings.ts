interface Found {
  readonly ruleId: string;
  readonly severity: string;
}

/** The rules that had something of this gravity to say. */
export const ruleIds = (
  findings: readonly Found[] | undefined,
  severity: 'advice' | 'justify' | 'refuse',
): readonly string[] => (findings ?? []).filter((finding) => finding.severity === severity).map(({ ruleId }) => ruleId);
