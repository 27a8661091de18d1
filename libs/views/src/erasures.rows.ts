import { ERASED_BEFORE, ERASURE_DECLINES, ERASURE_GROUNDS, ERASURE_STATES, type Erasure } from '@throughline/care-path';
import { columnsOf, type RowOf } from './columns.js';

export interface ErasureSource {
  readonly erasure: Erasure;
  readonly onHold: boolean;
}

const { id, code, choice, instant, flag, maybe } = columnsOf<ErasureSource>();

const closedOf = ({ erasure: { state, answered, completed } }: ErasureSource) =>
  state === 'declined' ? answered : completed;

/** A request to erase a record, from when it was made to when it was declined or carried out. */
export const ERASURE_COLUMNS = {
  openedBy: id('The request; the same as `erasureId`.', ({ erasure }) => erasure.versionId, { filter: null }),
  closedBy: maybe.id(
    'What declined or completed it; null until then.',
    (source) => closedOf(source)?.versionId ?? null,
    {
      filter: null,
    },
  ),
  erasureId: id('The request.', ({ erasure }) => erasure.versionId),
  state: choice(
    ERASURE_STATES,
    '`waiting`: nobody has answered it. `started`: confirmed, and not everything is destroyed yet. `completed`: nothing is left.',
    ({ erasure }) => erasure.state,
  ),
  ground: choice([...ERASURE_GROUNDS, ERASED_BEFORE], 'On what ground.', ({ erasure }) => erasure.data.ground),
  facilityId: code('Facility where the client was last.', ({ erasure }) => erasure.data.facilityId),
  onHold: flag('A legal hold is active, so the record cannot be erased.', ({ onHold }) => onHold),
  askedAt: instant('When it was asked for.', ({ erasure }) => erasure.recordedAt),
  askedBy: code('Who asked for it; pseudonymous.', ({ erasure }) => erasure.actor.id, {
    example: 'b6a1c2d3-0f4e-4c5d-8e9f-7a6b5c4d3e2f',
  }),
  answeredAt: maybe.instant(
    'When it was confirmed or declined; null while it waits.',
    ({ erasure }) => erasure.answered?.recordedAt ?? null,
  ),
  answeredBy: maybe.code(
    'Who confirmed or declined it; pseudonymous.',
    ({ erasure }) => erasure.answered?.actor.id ?? null,
  ),
  declined: maybe.choice(ERASURE_DECLINES, 'Why it was declined.', ({ erasure }) => erasure.declined),
  closedAt: maybe.instant(
    'When it was declined or completed; null until then.',
    (source) => closedOf(source)?.recordedAt ?? null,
  ),
};

export interface ErasureRow extends RowOf<typeof ERASURE_COLUMNS> {}
