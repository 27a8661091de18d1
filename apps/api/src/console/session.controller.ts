import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController, ApiProperty } from '@nestjs/swagger';
import type { StaffDirectory, TenantMacs } from '@throughline/identity';
import { defineProblem, Refusal, ROLES, type Role } from '@throughline/kernel';
import { type TokenVerifier, type VerifiedToken } from '@throughline/access';
import {
  DIRECTORY,
  HarmlessToRepeat,
  type KitReply,
  type KitRequest,
  Public,
  TOKEN_VERIFIER,
  VAULT,
} from '@throughline/http-kit';
import type { RecordedDirectory } from '@throughline/organization';
import { ArrayMaxSize, IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { DEMO_CONTROLS, type DemoControls } from '../access/demo-controls.js';
import { BrowserSessions } from './browser-sessions.js';
import { CONSOLE_PROVIDER, type ConsoleProvider } from './console-provider.js';
import { cookieOf, expiredCookie, fromConsole, sessionIdIn } from './session-cookie.js';
import { signInElsewhere } from './sign-in-problems.js';

const consoleOnly = defineProblem({
  code: 'console-only',
  kind: 'forbidden',
  sentence: 'Only the console signs in here. Send programs a bearer token instead.',
});

class DemoSignInBody {
  @ApiProperty({ enum: ROLES })
  @IsIn(ROLES)
  role!: Role;

  @ApiProperty({ type: [String], description: 'Codes of facilities. All of them when omitted.' })
  @IsOptional()
  @ArrayMaxSize(100)
  @IsString({ each: true })
  @MaxLength(64, { each: true })
  facilities?: string[] | null;
}

interface SessionView {
  readonly signedIn:
    | (Pick<VerifiedToken, 'roles' | 'facilities'> & {
        readonly id: string;
        readonly name: string | null;
        /** Seals what this person types in the browser: 256 bits, base64url, the same at every sign-in. */
        readonly draftKey: string;
      })
    | null;
  /** How one signs in: the demo's roles and sites, or null where the service has another issuer. */
  readonly signIn: {
    readonly demo: readonly DemoSignIn[] | null;
    /** Where the organization’s provider is asked; null where the console cannot sign in there. */
    readonly start: string | null;
  };
}

interface DemoSignIn {
  readonly role: Role;
  readonly facilities: readonly string[] | 'all';
  /** What the site is called. */
  readonly site: string;
}

/** Signing in by browser. For the console, and no part of the API: programs send a bearer token. */
@ApiExcludeController()
@Controller('session')
export class SessionController {
  @Inject(CONSOLE_PROVIDER) private readonly provider!: ConsoleProvider | null;

  constructor(
    @Inject(BrowserSessions) private readonly sessions: BrowserSessions,
    @Inject(TOKEN_VERIFIER) private readonly verifier: TokenVerifier,
    @Inject(VAULT) private readonly vault: StaffDirectory & TenantMacs,
    @Inject(DIRECTORY) private readonly directory: RecordedDirectory,
    @Inject(DEMO_CONTROLS) private readonly demo: DemoControls | null,
  ) {}

  @Get()
  @Public()
  async seeSession(@Req() { headers }: KitRequest): Promise<SessionView> {
    const id = sessionIdIn(headers);
    const token = id === null ? null : (this.sessions.sessionOf(id)?.token ?? null);
    return {
      signedIn: token === null ? null : await this.#bearerOf(token),
      signIn: { demo: await this.#demoSignIns(), start: this.provider && '/session/start' },
    };
  }

  @Post()
  @HttpCode(204)
  @Public()
  @HarmlessToRepeat()
  async signIn(
    @Req() request: KitRequest,
    @Body() { role, facilities }: DemoSignInBody,
    @Res({ passthrough: true }) reply: KitReply,
  ): Promise<void> {
    if (!fromConsole(request.headers)) throw new Refusal(consoleOnly);
    if (!this.demo) throw new Refusal(signInElsewhere);
    const before = sessionIdIn(request.headers);
    if (before !== null) this.sessions.close(before);
    const token = await this.demo.signIn(role, facilities?.length ? facilities : 'all');
    const { expiresAt, principal } = await this.verifier.verify(token);
    reply.header('set-cookie', cookieOf(this.sessions.open({ token, principal, expiresAt }), { secure: false }));
  }

  @Delete()
  @HttpCode(204)
  @Public()
  signOut(@Req() { headers }: KitRequest, @Res({ passthrough: true }) reply: KitReply): void {
    if (!fromConsole(headers)) throw new Refusal(consoleOnly);
    const id = sessionIdIn(headers);
    if (id !== null) this.sessions.close(id);
    reply.header('set-cookie', expiredCookie());
  }

  async #bearerOf(token: string): Promise<SessionView['signedIn']> {
    const { principal, roles, facilities } = await this.verifier.verify(token);
    return {
      id: principal,
      name: (await this.vault.staffMember(principal))?.name ?? null,
      roles,
      facilities,
      draftKey: await this.vault.mac(['console-drafts', principal]),
    };
  }

  /** A person of each role at each site, and the ones who see all sites. */
  async #demoSignIns(): Promise<readonly DemoSignIn[] | null> {
    if (!this.demo) return null;
    await this.directory.catchUp();
    const sites = this.directory.facilities();
    const everywhere: readonly Role[] = ['director', 'utilization-review', 'analyst', 'operator'];
    const atSite: readonly Role[] = ['director', 'clinician', 'front-desk'];
    return [
      ...everywhere.map((role) => ({ role, facilities: 'all' as const, site: 'All sites' })),
      ...sites.flatMap(({ code, name }) => atSite.map((role) => ({ role, facilities: [code], site: name }))),
    ];
  }
}
