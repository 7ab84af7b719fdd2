import type { RawBounce } from '../../src/model/raw-bounce';
import { isProblem } from '../../src/sources/source';
import type { Intake, SourceProblem } from '../../src/sources/source';

export interface Unpacked {
  readonly bounces: readonly RawBounce[];
  readonly problems: readonly SourceProblem[];
}

/** Everything an intake brings, read: what could be read, and why the rest could not. */
export async function unpack(taking: Promise<Intake>): Promise<Unpacked> {
  const { messages, problems } = await taking;
  const read = await Promise.all(messages.map((message) => message.read()));
  return {
    bounces: read.filter((one): one is RawBounce => !isProblem(one)),
    problems: [...read.filter(isProblem), ...problems],
  };
}
