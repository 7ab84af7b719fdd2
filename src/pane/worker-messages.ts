import type { Advice } from '../model/advice';
import type { RawBounce } from '../model/raw-bounce';

export interface DiagnoseRequest {
  readonly id: number;
  readonly raw: RawBounce;
}

/** `ready` comes once, when the engine is loaded. */
export type DiagnoseReply =
  | { readonly type: 'ready' }
  | { readonly type: 'advices'; readonly id: number; readonly advices: readonly Advice[] }
  | { readonly type: 'failed'; readonly id: number; readonly name: string; readonly message: string };
