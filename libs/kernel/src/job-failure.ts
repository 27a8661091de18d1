/**
 * Why a job beside the service (an import, a demo) ends without having done what it was started for: a stable code for a
 * script and a sentence for a person. `about` says where to look: at what the job was given, or at the machine around it.
 */
export class JobFailure extends Error {
  readonly about: 'input' | 'surroundings';
  /** Further lines, e.g. every fault of a file. */
  readonly lines: readonly string[];

  constructor(
    readonly code: string,
    sentence: string,
    more: {
      readonly about?: 'input' | 'surroundings';
      readonly lines?: readonly string[];
      readonly cause?: unknown;
    } = {},
  ) {
    super(sentence, more.cause === undefined ? undefined : { cause: more.cause });
    this.name = 'JobFailure';
    this.about = more.about ?? 'input';
    this.lines = more.lines ?? [];
  }
}

/** Someone pressed Ctrl-C, or the system ends. */
export const stoppedEarly = (consequence: string): JobFailure =>
  new JobFailure('stopped', `Stopped. ${consequence}`, { about: 'surroundings' });
