import { answerWith, type KitReply } from '@throughline/http-kit';
import type { ChangeAnswer } from '@throughline/organization-application';

/** Status, `ETag`, `Location` and body of a command's answer. `location` is the path of what the command creates. */
export async function answering<Answer extends ChangeAnswer>(
  reply: KitReply,
  answered: Promise<Answer>,
  location: (answer: Answer) => string | null = () => null,
): Promise<Omit<Answer, 'replayed' | 'recorded'>> {
  const answer = await answered;
  const { replayed, recorded, ...body } = answer;
  const created = recorded ? location(answer) : null;
  return answerWith(reply, {
    revision: answer.revision ?? 'none',
    replayed,
    ...(created !== null && { location: created }),
    body,
  });
}
