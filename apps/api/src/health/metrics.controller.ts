import { Controller, Get, Inject, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { type KitReply, Public } from '@throughline/nest-kit';
import { type Metrics, METRICS } from './metrics.js';

/** For collectors: numbers of the process and of publication. It holds nothing of clients, so it is public as `/readyz` is. */
@ApiTags('Operations')
@Controller()
export class MetricsController {
  constructor(@Inject(METRICS) private readonly metrics: Metrics) {}

  @Get('metrics')
  @Public()
  @ApiOperation({ operationId: 'metrics', summary: 'Numbers for a collector, in the text format of Prometheus' })
  @ApiProduces('text/plain')
  @ApiOkResponse({ schema: { type: 'string', example: 'throughline_publication_up 1' } })
  async read(@Res({ passthrough: true }) reply: KitReply): Promise<string> {
    reply.header('content-type', this.metrics.contentType);
    return this.metrics.text();
  }
}
