import { Controller, Get, Headers, Inject, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Refusal } from '@throughline/kernel';
import { type TokenVerifier } from '@throughline/access';
import { type KitReply, type KitRequest, Public, TOKEN_VERIFIER } from '@throughline/http-kit';
import { BegunSignIns } from './begun-sign-ins.js';
import { type BrowserSession, BrowserSessions } from './browser-sessions.js';
import { CONSOLE_PROVIDER, type ConsoleProvider } from './console-provider.js';
import { ProviderFailed } from './provider.js';
import { beginCookie, beginIdIn, cookieOf, endOfBegin, sessionIdIn } from './session-cookie.js';
import { signInElsewhere } from './sign-in-problems.js';

interface Returned {
  readonly code?: string;
  readonly state?: string;
  readonly iss?: string;
  readonly error?: string;
}

/** What the sign-in page says when somebody comes back without a session. */
type Outcome = 'declined' | 'expired' | 'not-allowed' | 'unreachable';

/** Authorization code with PKCE (RFC 6749, RFC 7636) at the organization's provider. A browser follows these; no API. */
@ApiExcludeController()
@Controller('session')
export class ProviderSignInController {
  readonly #begun = new BegunSignIns();

  constructor(
    @Inject(CONSOLE_PROVIDER) private readonly at: ConsoleProvider | null,
    @Inject(BrowserSessions) private readonly sessions: BrowserSessions,
    @Inject(TOKEN_VERIFIER) private readonly verifier: TokenVerifier,
  ) {}

  @Get('start')
  @Public()
  async startSignIn(@Query('to') to: unknown, @Res() reply: KitReply): Promise<void> {
    const { provider, secure } = this.#configured();
    const { id, challenge } = this.#begun.begin(typeof to === 'string' ? to : '/');
    try {
      const url = await provider.authorizationUrl(challenge);
      reply.header('set-cookie', beginCookie(id, { secure }));
      goTo(reply, url);
    } catch (error) {
      if (!(error instanceof ProviderFailed)) throw error;
      goTo(reply, pageOf('unreachable'));
    }
  }

  @Get('callback')
  @Public()
  async finishSignIn(
    @Query() returned: Returned,
    @Headers('cookie') cookie: string | undefined,
    @Req() request: KitRequest,
    @Res() reply: KitReply,
  ): Promise<void> {
    const { provider, secure, issuer } = this.#configured();
    const begun = this.#begun.take(beginIdIn({ cookie }), returned.state);
    const cookies = [endOfBegin({ secure })];
    const done = await this.#sessionOf(begun, returned, { provider, issuer });
    if ('token' in done) {
      const before = sessionIdIn(request.headers);
      if (before !== null) this.sessions.close(before);
      cookies.push(cookieOf(this.sessions.open(done), { secure }));
    }
    for (const one of cookies) reply.header('set-cookie', one);
    goTo(reply, 'token' in done ? (begun?.to ?? '/') : pageOf(done.outcome));
  }

  async #sessionOf(
    begun: ReturnType<BegunSignIns['take']>,
    { code, error, iss }: Returned,
    { provider, issuer }: Pick<ConsoleProvider, 'provider' | 'issuer'>,
  ): Promise<BrowserSession | { readonly outcome: Outcome }> {
    if (!begun) return { outcome: 'expired' };
    if (error !== undefined) return { outcome: 'declined' };
    // RFC 9207: an answer of another provider is not an answer to this question.
    if (typeof code !== 'string' || (iss !== undefined && iss !== issuer)) return { outcome: 'not-allowed' };
    try {
      const token = await provider.accessToken({ code, verifier: begun.verifier, nonce: begun.nonce });
      const { expiresAt, principal } = await this.verifier.verify(token);
      return { token, principal, expiresAt };
    } catch (failure) {
      if (failure instanceof ProviderFailed)
        return { outcome: failure.step === 'discovery' ? 'unreachable' : 'not-allowed' };
      if (failure instanceof Refusal) return { outcome: 'not-allowed' };
      throw failure;
    }
  }

  #configured(): ConsoleProvider {
    if (!this.at) throw new Refusal(signInElsewhere);
    return this.at;
  }
}

const pageOf = (outcome: Outcome): string => `/?signIn=${outcome}`;

function goTo(reply: KitReply, url: string): void {
  reply.code(302).header('Location', url).send('');
}
