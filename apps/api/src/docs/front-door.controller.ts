import { Controller, Get, Redirect } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '@throughline/nest-kit';

/** Whoever opens the address that the service says in a browser finds the page to read; it is for people and no part of the API. */
@ApiExcludeController()
@Controller()
export class FrontDoorController {
  @Get()
  @Public()
  @Redirect('/docs', 302)
  toThePage(): void {}
}
