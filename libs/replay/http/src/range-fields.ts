import { Refusal } from '@throughline/kernel';

/** By what names a route takes the ends of a range. */
type RangeFields = Readonly<Record<'query:after' | 'query:until', string>>;

export const IN_QUERY: RangeFields = { 'query:after': 'query:after', 'query:until': 'query:until' };
export const IN_BODY: RangeFields = { 'query:after': '/from', 'query:until': '/to' };

/** Reads a range; a refusal of one of its ends points at the field that the route takes it from. */
export async function withFields<Read>(fields: RangeFields, read: () => Promise<Read>): Promise<Read> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const names: Readonly<Record<string, string>> = fields;
    const faults = error.faults.map((fault) => ({ ...fault, pointer: names[fault.pointer] ?? fault.pointer }));
    throw error.with({ faults });
  }
}
