import { Code, Id, StaffId, ListOf } from '@throughline/http-kit';
import { RecordingBody } from '../fields/recording-body.js';

class CareTeamMemberBody {
  @StaffId({
    description: 'The pseudonymous ID of a staff member. The name stays in the vault.',
    example: 'b6a1c2d3-0f4e-4c5d-8e9f-7a6b5c4d3e2f',
  })
  staffId!: string;

  @Code({ example: 'primary-therapist' })
  role!: string;
}

export class CareTeamBody extends RecordingBody {
  @Id({ description: 'Default: the only open placement.', example: null, optional: true })
  placementId?: string | null;

  @ListOf(() => CareTeamMemberBody, 40, {
    description: 'The whole team from now on.',
    example: [{ staffId: 'b6a1c2d3-0f4e-4c5d-8e9f-7a6b5c4d3e2f', role: 'primary-therapist' }],
  })
  members!: CareTeamMemberBody[];
}
