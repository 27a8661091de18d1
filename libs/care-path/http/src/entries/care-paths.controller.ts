import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  CarePaths,
  type EntryRequest,
  type EntryUseCase,
  recording,
  acceptArrival,
  admitClient,
  assignCareTeam,
  changeLevel,
  changePhase,
  dischargeClient,
  endLeave,
  recommendLevel,
  recordAssessment,
  recordAttributes,
  recordAuthorization,
  recordCertification,
  recordDeath,
  recordLivingEnvironment,
  referOut,
  reportReturnToUse,
  returnFromReferral,
  reviewContinuedStay,
  reviewEntry,
  setSchedule,
  startLeave,
  verifyCoverage,
} from '@throughline/care-path-application';
import { MAY } from '@throughline/access';
import { RecordsFact, RecordsMove } from '../recording/path-command.js';
import { Sent, type Sending } from '../recording/sending.js';
import type { CarePathAnswerBody } from '../slices/answer-body.js';
import { ArrivalBody } from './accept-arrival.js';
import { AdmissionBody } from './admit-client.js';
import { CareTeamBody } from './assign-care-team.js';
import { LevelChangeBody } from './change-level.js';
import { PhaseChangeBody } from './change-phase.js';
import { DischargeBody } from './discharge-client.js';
import { LeaveEndBody } from './end-leave.js';
import { RecommendationBody } from './recommend-level.js';
import { AssessmentBody } from './record-assessment.js';
import { AttributesBody } from './record-attributes.js';
import { AuthorizationBody } from './record-authorization.js';
import { CertificationBody } from './record-certification.js';
import { DeathBody } from './record-death.js';
import { LivingEnvironmentBody } from './record-living-environment.js';
import { ReferralOutBody } from './refer-out.js';
import { ReturnToUseBody } from './report-return-to-use.js';
import { ReferralReturnBody } from './return-from-referral.js';
import { ContinuedStayReviewBody } from './review-continued-stay.js';
import { EntryReviewBody } from './review-entry.js';
import { ScheduleBody } from './set-schedule.js';
import { LeaveBody } from './start-leave.js';
import { CoverageVerificationBody } from './verify-coverage.js';

/** What is recorded on a client's path, one route a kind of entry; inquiries and aftercare have controllers of their own. */
@ApiTags('Care paths')
@Controller('v1/clients/:clientId')
export class CarePathsController {
  constructor(@Inject(CarePaths) private readonly paths: CarePaths) {}

  @Post('assessments')
  @RecordsFact('Record an assessment', MAY.recordCare)
  recordAssessment(@Param('clientId') id: string, @Body() body: AssessmentBody, @Sent() sent: Sending) {
    return this.#record(sent, id, 'RecordAssessment', recordAssessment, body);
  }

  @Post('entry-reviews')
  @RecordsFact('Review an assessment or a non-conforming move', MAY.reviewEntries)
  reviewEntry(@Param('clientId') id: string, @Body() body: EntryReviewBody, @Sent() sent: Sending) {
    return this.#record(sent, id, 'ReviewEntry', reviewEntry, body);
  }

  @Post('recommendations')
  @RecordsFact('Recommend a level of care', MAY.recordCare)
  recommendLevel(@Param('clientId') id: string, @Body() body: RecommendationBody, @Sent() sent: Sending) {
    return this.#record(sent, id, 'RecommendLevel', recommendLevel, body);
  }

  @Post('coverage-verifications')
  @RecordsFact('Record what coverage was found', MAY.verifyCoverage)
  verifyCoverage(@Param('clientId') id: string, @Body() body: CoverageVerificationBody, @Sent() sent: Sending) {
    return this.#record(sent, id, 'VerifyCoverage', verifyCoverage, body);
  }

  @Post('authorizations')
  @RecordsFact("Record a payer's authorization", MAY.authorize)
  recordAuthorization(@Param('clientId') id: string, @Body() body: AuthorizationBody, @Sent() sent: Sending) {
    return this.#record(sent, id, 'RecordAuthorization', recordAuthorization, body);
  }

  @Post('certifications')
  @RecordsFact("Record a physician's certification of hours", MAY.certifyHours)
  recordCertification(@Param('clientId') id: string, @Body() body: CertificationBody, @Sent() sent: Sending) {
    return this.#record(sent, id, 'RecordCertification', recordCertification, body);
  }

  @Post('admissions')
  @RecordsMove('Admit the client to a level of care', MAY.recordCare)
  admitClient(@Param('clientId') id: string, @Body() body: AdmissionBody, @Sent() sent: Sending) {
    return this.#record(sent, id, 'AdmitClient', admitClient, body);
  }

  @Post('level-changes')
  @RecordsMove(
    'Step up, step down or transfer',
    MAY.recordCare,
    'With rights at the facility that the client leaves, you can transfer to another facility of the provider. From then on that facility sees the client.',
  )
  changeLevel(@Param('clientId') id: string, @Body() body: LevelChangeBody, @Sent() sent: Sending) {
    return this.#record(sent, id, 'ChangeLevel', changeLevel, body);
  }

  @Post('arrivals')
  @RecordsFact('Accept the arrival of a client who was transferred here', MAY.recordAtTheDesk)
  acceptArrival(@Param('clientId') id: string, @Body() body: ArrivalBody, @Sent() sent: Sending) {
    return this.#record(sent, id, 'AcceptArrival', acceptArrival, body);
  }

  @Post('phase-changes')
  @RecordsMove('Change the phase within a program', MAY.recordCare)
  changePhase(@Param('clientId') id: string, @Body() body: PhaseChangeBody, @Sent() sent: Sending) {
    return this.#record(sent, id, 'ChangePhase', changePhase, body);
  }

  @Post('schedules')
  @RecordsFact('Set the schedule of a placement', MAY.recordAtTheDesk)
  setSchedule(@Param('clientId') id: string, @Body() body: ScheduleBody, @Sent() sent: Sending) {
    return this.#record(sent, id, 'SetSchedule', setSchedule, body);
  }

  @Post('leaves')
  @RecordsMove('Record that a leave began', MAY.recordCare)
  startLeave(@Param('clientId') id: string, @Body() body: LeaveBody, @Sent() sent: Sending) {
    return this.#record(sent, id, 'StartLeave', startLeave, body);
  }

  @Post('leave-ends')
  @RecordsMove('Record that a leave ended', MAY.recordCare)
  endLeave(@Param('clientId') id: string, @Body() body: LeaveEndBody, @Sent() sent: Sending) {
    return this.#record(sent, id, 'EndLeave', endLeave, body);
  }

  @Post('referrals-out')
  @RecordsMove('Refer the client to another provider, expected back', MAY.recordCare)
  referOut(@Param('clientId') id: string, @Body() body: ReferralOutBody, @Sent() sent: Sending) {
    return this.#record(sent, id, 'ReferOut', referOut, body);
  }

  @Post('referral-returns')
  @RecordsMove('Record the return from a referral out', MAY.recordCare)
  returnFromReferral(@Param('clientId') id: string, @Body() body: ReferralReturnBody, @Sent() sent: Sending) {
    return this.#record(sent, id, 'ReturnFromReferral', returnFromReferral, body);
  }

  @Post('continued-stay-reviews')
  @RecordsFact('Record a continued-stay review', MAY.reviewStays)
  reviewContinuedStay(@Param('clientId') id: string, @Body() body: ContinuedStayReviewBody, @Sent() sent: Sending) {
    return this.#record(sent, id, 'ReviewContinuedStay', reviewContinuedStay, body);
  }

  @Post('living-environments')
  @RecordsFact('Record where the client lives, and whether that is safe', MAY.recordAtTheDesk)
  recordLivingEnvironment(@Param('clientId') id: string, @Body() body: LivingEnvironmentBody, @Sent() sent: Sending) {
    return this.#record(sent, id, 'RecordLivingEnvironment', recordLivingEnvironment, body);
  }

  @Post('care-teams')
  @RecordsFact('Assign the care team', MAY.recordCare)
  assignCareTeam(@Param('clientId') id: string, @Body() body: CareTeamBody, @Sent() sent: Sending) {
    return this.#record(sent, id, 'AssignCareTeam', assignCareTeam, body);
  }

  @Post('returns-to-use')
  @RecordsFact('Report a return to use', MAY.recordCare)
  reportReturnToUse(@Param('clientId') id: string, @Body() body: ReturnToUseBody, @Sent() sent: Sending) {
    return this.#record(sent, id, 'ReportReturnToUse', reportReturnToUse, body);
  }

  @Post('discharges')
  @RecordsMove('Discharge the client from a placement', MAY.recordCare)
  dischargeClient(@Param('clientId') id: string, @Body() body: DischargeBody, @Sent() sent: Sending) {
    return this.#record(sent, id, 'DischargeClient', dischargeClient, body);
  }

  @Post('deaths')
  @RecordsFact(
    'Record the death of the client',
    MAY.recordCare,
    'It ends every open placement, referral, and aftercare, and what is owed to the client. Voiding it opens them again.',
  )
  recordDeath(@Param('clientId') id: string, @Body() body: DeathBody, @Sent() sent: Sending) {
    return this.#record(sent, id, 'RecordDeath', recordDeath, body);
  }

  @Post('attributes')
  @RecordsFact('Record the population and coded attributes of the client', MAY.recordCare)
  recordAttributes(@Param('clientId') id: string, @Body() body: AttributesBody, @Sent() sent: Sending) {
    return this.#record(sent, id, 'RecordAttributes', recordAttributes, body);
  }

  #record<Request extends EntryRequest>(
    sent: Sending,
    clientId: string,
    name: string,
    useCase: EntryUseCase<Request>,
    body: Request,
  ): Promise<CarePathAnswerBody> {
    return sent.answer(this.paths.record(clientId, sent.command(name, body), recording(useCase, body)));
  }
}
