import { Breakable } from './Breakable';

/** An address, host or code out of the bounce: never mirrored by its surroundings, its invisible characters shown. */
export function Mono({ text }: { text: string }) {
  return (
    <bdi dir="ltr" className="rd-mono">
      <Breakable text={text} />
    </bdi>
  );
}
