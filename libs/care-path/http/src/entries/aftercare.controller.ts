import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  CarePaths,
  endAftercare,
  planAftercare,
  recordAftercareContact,
  recording,
  startAftercare,
} from '@throughline/care-path-application';
import { MAY } from '@throughline/access';
import { RecordsFact, RecordsMove } from '../recording/path-command.js';
import { Sent, type Sending } from '../recording/sending.js';
import { AftercareEndBody } from './end-aftercare.js';
import { AftercarePlanBody } from './plan-aftercare.js';
import { AftercareContactBody } from './record-aftercare-contact.js';
import { AftercareStartBody } from './start-aftercare.js';

/** What follows a discharge: its plan, the time in aftercare, and each contact. */
@ApiTags('Aftercare')
@Controller('v1/clients/:clientId')
export class AftercareController {
  constructor(@Inject(CarePaths) private readonly paths: CarePaths) {}

  @Post('aftercare-plans')
  @RecordsFact('Record the plan for aftercare', MAY.recordCare)
  planAftercare(@Param('clientId') id: string, @Body() body: AftercarePlanBody, @Sent() sent: Sending) {
    return sent.answer(this.paths.record(id, sent.command('PlanAftercare', body), recording(planAftercare, body)));
  }

  @Post('aftercare-starts')
  @RecordsMove('Start aftercare', MAY.recordCare)
  startAftercare(@Param('clientId') id: string, @Body() body: AftercareStartBody, @Sent() sent: Sending) {
    return sent.answer(this.paths.record(id, sent.command('StartAftercare', body), recording(startAftercare, body)));
  }

  @Post('aftercare-contacts')
  @RecordsFact('Record a contact in aftercare', MAY.recordCare)
  recordAftercareContact(@Param('clientId') id: string, @Body() body: AftercareContactBody, @Sent() sent: Sending) {
    return sent.answer(
      this.paths.record(id, sent.command('RecordAftercareContact', body), recording(recordAftercareContact, body)),
    );
  }

  @Post('aftercare-ends')
  @RecordsMove('End aftercare', MAY.recordCare)
  endAftercare(@Param('clientId') id: string, @Body() body: AftercareEndBody, @Sent() sent: Sending) {
    return sent.answer(this.paths.record(id, sent.command('EndAftercare', body), recording(endAftercare, body)));
  }
}
