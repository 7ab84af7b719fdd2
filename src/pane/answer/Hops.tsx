import { enAnswer as t } from '../../locales/en-answer';
import type { Advice } from '../../model/advice';
import { hopsEnd } from './hops-end';
import { HopsDiagram } from './HopsDiagram';
import { HopsTable } from './HopsTable';

/** The way of the message: a picture of it, and the same as a table for those who read rather than look. */
export function Hops({ advice }: { advice: Advice }) {
  const { hops } = advice.bounce;
  const end = hopsEnd(advice);
  if (hops.length === 0 && end === null) return <p>{t.hops.none}</p>;
  return (
    <>
      <HopsDiagram hops={hops} end={end} />
      <HopsTable hops={hops} end={end} />
    </>
  );
}
