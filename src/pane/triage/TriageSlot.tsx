import { useState } from 'react';
import { withWords } from '../../locales/language';
import { words } from '../../locales/words';
import { Button } from '../parts/Button';
import type { TriagePageProps } from './TriagePage';
import { useOnDemand } from '../parts/use-on-demand';

const load = async () => (await withWords(import(/* webpackChunkName: "triage" */ './TriagePage'))).TriagePage;

/** The page of many bounces is a separate file: most people have one bounce. Reading continues while it loads. */
export function TriageSlot(props: TriagePageProps) {
  const [tries, setTries] = useState(0);
  return (
    <Loading
      key={tries}
      {...props}
      onReload={() => {
        setTries(tries + 1);
      }}
    />
  );
}

function Loading({ onReload, ...props }: TriagePageProps & { readonly onReload: () => void }) {
  const loaded = useOnDemand(load);
  if (loaded === null) return <section aria-busy="true" />;
  if (loaded !== 'failed') return <loaded.value {...props} />;
  const { what, why } = words.shell.problem.notLoaded;
  return (
    <>
      <h1 className="rd-h1">{what}</h1>
      <p>{why}</p>
      <Button onClick={onReload}>{words.shell.problem.retry}</Button>
    </>
  );
}
