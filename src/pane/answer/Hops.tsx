import type { Advice } from '../../model/advice';
import { hopsEnd } from './hops-end';
import { HopsDiagram } from './HopsDiagram';
import { HopsTable } from './HopsTable';

/** The delivery route: a picture of it, and the same as a table for those who read rather than look. */
export function Hops({ advice }: { advice: Advice }) {
  const { hops } = advice.bounce;
  const end = hopsEnd(advice);
  return (
    <>
      <HopsDiagram hops={hops} end={end} />
      <HopsTable hops={hops} end={end} />
    </>
  );
}
