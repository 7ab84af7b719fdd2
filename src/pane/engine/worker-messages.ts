import type { Advice } from '../../model/advice';
import type { RawBounce } from '../../model/raw-bounce';
import type { Summary } from '../../model/summary';

export interface DiagnoseRequest {
  readonly id: number;
  readonly raw: RawBounce;
  /** The reader's language (BCP 47): the worker has words of its own. */
  readonly language: string;
  readonly wants: 'advices' | 'summaries';
}

/** `ready` comes once, when the engine is loaded. */
export type DiagnoseReply =
  | { readonly type: 'ready' }
  | { readonly type: 'advices'; readonly id: number; readonly advices: readonly Advice[] }
  | { readonly type: 'summaries'; readonly id: number; readonly summaries: readonly (readonly Summary[])[] }
  | { readonly type: 'failed'; readonly id: number; readonly name: string; readonly message: string };
