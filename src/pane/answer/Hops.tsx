import type { Advice } from '../../model/advice';
import { hopsEnd } from './hops-end';
import { HopsDiagram } from './HopsDiagram';
import { HopsTable } from './HopsTable';

/** Whether the bounce says anything about the route. */
export const hasHops = (advice: Advice): boolean => advice.bounce.hops.length > 0 || hopsEnd(advice) !== null;

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
