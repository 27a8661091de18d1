import { LogUnavailable } from '@throughline/event-store';

/** What was asked for, or `LogUnavailable` when it takes longer: the client discovers a cluster before it counts a deadline. */
export async function within<Answer>(limitMs: number, asked: Promise<Answer>): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new LogUnavailable(SILENT)), limitMs);
  });
  try {
    return await Promise.race([asked, silence]);
  } finally {
    clearTimeout(timer);
  }
}

const SILENT = 'The log server fell silent. Check the log address and that a leader is up.';
