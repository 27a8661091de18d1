import { type Position, START } from '@throughline/event-store';

const DIGITS = 16;
const RADIX = 16;
const FORM = /^[0-9a-f]{32}$/;

export interface GrpcPosition {
  readonly commit: bigint;
  readonly prepare: bigint;
}

/** Commit and prepare position, 16 hexadecimal digits each: both are needed to read on, and their order is log order. */
export const positionOf = ({ commit, prepare }: GrpcPosition): Position =>
  (digits(commit) + digits(prepare)) as Position;

export const isEsdbPosition = (text: string): text is Position => text === START || FORM.test(text);

/** Undefined for the beginning of the log. Throws `RangeError` for a position of another engine. */
export function grpcPositionOf(position: Position): GrpcPosition | undefined {
  if (position === START) return undefined;
  if (!FORM.test(position)) throw new RangeError('This position was made by another log.');
  return { commit: BigInt(`0x${position.slice(0, DIGITS)}`), prepare: BigInt(`0x${position.slice(DIGITS)}`) };
}

const digits = (value: bigint): string => value.toString(RADIX).padStart(DIGITS, '0');
