import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CarePaths, closeInquiry, receiveInquiry, recording } from '@throughline/care-path-application';
import { MAY } from '@throughline/access';
import { RecordsFact } from '../recording/path-command.js';
import { Sent, type Sending } from '../recording/sending.js';
import { InquiryClosingBody } from './close-inquiry.js';
import { InquiryBody } from './receive-inquiry.js';

/** How an inquiry begins and ends: what the desk records before anyone is a client in treatment. */
@ApiTags('Inquiries')
@Controller('v1/clients/:clientId')
export class InquiriesController {
  constructor(@Inject(CarePaths) private readonly paths: CarePaths) {}

  @Post('inquiries')
  @RecordsFact('Record an inquiry and how it ended', MAY.recordAtTheDesk)
  receiveInquiry(@Param('clientId') id: string, @Body() body: InquiryBody, @Sent() sent: Sending) {
    return sent.answer(this.paths.record(id, sent.command('ReceiveInquiry', body), recording(receiveInquiry, body)));
  }

  @Post('inquiry-closings')
  @RecordsFact('Close an inquiry: nothing more is waited for', MAY.recordAtTheDesk)
  closeInquiry(@Param('clientId') id: string, @Body() body: InquiryClosingBody, @Sent() sent: Sending) {
    return sent.answer(this.paths.record(id, sent.command('CloseInquiry', body), recording(closeInquiry, body)));
  }
}
