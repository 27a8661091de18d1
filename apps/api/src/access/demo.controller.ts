import { Body, Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { type JSONWebKeySet } from '@throughline/access';
import { Allow, ALWAYS, ApiProblems, HarmlessToRepeat, Public } from '@throughline/http-kit';
import { resolveInstant, TIME_PROBLEMS } from '@throughline/time';
import { IsString, MaxLength } from 'class-validator';
import { DEMO_CONTROLS, type DemoControls } from './demo-controls.js';
import { clockBackwards } from '@throughline/embedded';

class MoveClockBody {
  @ApiProperty({
    description: 'A time with its offset from UTC, not before the present time of the service.',
    example: '2026-03-01T09:00-06:00',
  })
  @IsString()
  @MaxLength(80)
  now!: string;
}

class ClockView {
  @ApiProperty({ description: "The service's time now.", example: '2026-03-01T15:00:00.000Z' })
  now!: string;
}

/** What of an ES256 key everyone may know. */
class PublicKeyView {
  @ApiProperty({ enum: ['EC'], description: 'Type of the key.', example: 'EC' })
  kty!: string;

  @ApiProperty({ enum: ['P-256'], description: 'The curve.', example: 'P-256' })
  crv!: string;

  @ApiProperty({ description: 'Coordinate x, base64url.', example: 'f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU' })
  x!: string;

  @ApiProperty({ description: 'Coordinate y, base64url.', example: 'x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0' })
  y!: string;

  @ApiProperty({ description: 'The id that tokens name it by.', example: 'demo' })
  kid!: string;

  @ApiProperty({ enum: ['ES256'], description: 'Signs with this alone.', example: 'ES256' })
  alg!: string;

  @ApiProperty({ enum: ['sig'], description: 'For signatures alone.', example: 'sig' })
  use!: string;
}

class PublicKeysView {
  @ApiProperty({ type: () => [PublicKeyView], maxItems: 1 })
  keys!: PublicKeyView[];
}

/** Only there beside the demo issuer: a story of months can be played through the API in a minute. */
@ApiTags('Demo')
@Controller('demo')
export class DemoController {
  constructor(@Inject(DEMO_CONTROLS) private readonly demo: DemoControls) {}

  @Post('clock')
  @HttpCode(200)
  @Allow('director', 'operator')
  @HarmlessToRepeat()
  @ApiBearerAuth()
  @ApiOperation({
    operationId: 'moveClock',
    summary: "Move the service's clock forward",
    description: 'Roles: director, operator. Only with the demo issuer.',
  })
  @ApiOkResponse({ type: ClockView })
  @ApiProblems(...ALWAYS, ...TIME_PROBLEMS, clockBackwards)
  moveClock(@Body() { now }: MoveClockBody): ClockView {
    this.demo.moveTo(resolveInstant(now, '/now'));
    return { now: new Date(this.demo.now()).toISOString() };
  }

  @Get('jwks.json')
  @Public()
  @ApiOperation({ operationId: 'demoKeys', summary: "The demo issuer's public keys" })
  @ApiOkResponse({ type: PublicKeysView, description: 'A JSON Web Key Set (RFC 7517).' })
  keys(): JSONWebKeySet {
    return this.demo.publicKeys;
  }
}
