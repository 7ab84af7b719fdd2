import { withTimeLimit } from '../office/time-limit';
import type { GraphConfig } from './config';
import type { SignInResult } from './sign-in-dialog';
import { needsPerson } from './sign-in-errors';
import type { NestedClient } from './sign-in-msal';
import { keyOf } from './sign-in-parts';
import type { SignInParts, TokenMode } from './sign-in-parts';

/** A broker that never answers must not block the pane forever. */
const LIMIT_MS = 15_000;

/** Signing in through the mail client (nested app authentication). */
export class BrokerSignIn {
  private nested: Promise<NestedClient | null> | undefined;
  /** Permissions that need a window next time, even if the broker still gives a token silently. */
  private readonly stale = new Set<string>();

  constructor(
    private readonly config: GraphConfig,
    private readonly parts: SignInParts,
  ) {}

  /** @returns null if this mail client has no broker */
  client(): Promise<NestedClient | null> {
    if (!this.parts.hasBroker()) return Promise.resolve(null);
    this.nested ??= limited(this.parts.loadNested(this.config)).catch((error: unknown) => {
      // Try again next time: the file may not have loaded.
      this.nested = undefined;
      throw error;
    });
    return this.nested;
  }

  async token(client: NestedClient, scopes: readonly string[], mode: TokenMode): Promise<SignInResult> {
    const key = keyOf(scopes);
    if (mode === 'may-ask' && this.stale.has(key)) return this.askPerson(client, scopes);
    try {
      return await limited(client.silent(scopes, mode === 'fresh'));
    } catch (error) {
      if (!needsPerson(error)) throw error;
      if (mode === 'may-ask') return this.askPerson(client, scopes);
      // The cached token is refused and no new one comes silently: asking for the cached one again would loop.
      if (mode === 'fresh') this.stale.add(key);
      throw error;
    }
  }

  requireNew(scopes: readonly string[]): void {
    this.stale.add(keyOf(scopes));
  }

  reset(): void {
    this.nested = undefined;
    this.stale.clear();
  }

  private async askPerson(client: NestedClient, scopes: readonly string[]): Promise<SignInResult> {
    const result = await client.popup(scopes);
    this.stale.delete(keyOf(scopes));
    return result;
  }
}

const limited = <T>(work: Promise<T>): Promise<T> =>
  withTimeLimit(work, LIMIT_MS, () => {
    throw new Error('the mail client’s sign-in timed_out');
  });
