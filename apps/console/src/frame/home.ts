/** The address of the screen that somebody with these roles works on first. */
export const homeOf = (roles: readonly string[]): string =>
  roles.includes('director') || roles.includes('utilization-review')
    ? '/board'
    : roles.includes('clinician') || roles.includes('front-desk')
      ? '/worklist'
      : roles.includes('analyst')
        ? '/flow'
        : roles.includes('operator')
          ? '/feeds'
          : '/board';
