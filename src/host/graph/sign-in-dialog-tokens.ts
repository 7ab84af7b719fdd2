import { graphFailure } from './graph-request-error';
import type { GraphResult } from './graph-request-error';
import type { DialogToken } from './sign-in-dialog';
import { keyOf } from './sign-in-parts';
import type { SignInParts, TokenMode } from './sign-in-parts';

/** A token is renewed shortly before it expires. */
const MARGIN_MS = 60_000;

/** Signing in through a window of Office. Its tokens are kept until they expire. */
export class WindowSignIn {
  private readonly kept = new Map<string, DialogToken>();

  constructor(private readonly parts: SignInParts) {}

  async token(scopes: readonly string[], mode: TokenMode): Promise<GraphResult<DialogToken>> {
    const last = this.kept.get(keyOf(scopes));
    if (mode !== 'fresh' && last !== undefined && last.expiresAt - MARGIN_MS > this.parts.now())
      return { ok: true, value: last };
    this.forget(scopes);
    if (mode !== 'may-ask') return graphFailure('signed-out', 'sign-in', 'a new token takes a window');
    return this.parts.byDialog(scopes);
  }

  keep(scopes: readonly string[], token: DialogToken): void {
    this.kept.set(keyOf(scopes), token);
  }

  forget(scopes: readonly string[]): void {
    this.kept.delete(keyOf(scopes));
  }

  reset(): void {
    this.kept.clear();
  }
}
