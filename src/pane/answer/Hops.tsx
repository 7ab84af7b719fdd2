import type { Advice } from '../../model/advice';
import { hopsEnd } from './hops-end';
import { HopsDiagram } from './HopsDiagram';
import { HopsTable } from './HopsTable';

/** The delivery route: a picture of it, and the same as a table for those who read rather than look. Where it only ended, that’s all. */
export function Hops({ advice }: { advice: Advice }) {
  const { hops } = advice.bounce;
  const end = hopsEnd(advice);
  return (
    <>
      <HopsDiagram hops={hops} end={end} />
      {hops.length > 0 && <HopsTable hops={hops} end={end} />}
    </>
  );
}
