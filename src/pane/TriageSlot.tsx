import { useEffect, useState } from 'react';
import { enShell } from '../locales/en-shell';
import { Button } from './answer/Button';
import type { TriagePageProps } from './triage/TriagePage';

type View = (props: TriagePageProps) => ReturnType<typeof TriageSlot>;

const load = async (): Promise<View> =>
  (await import(/* webpackChunkName: "triage" */ './triage/TriagePage')).TriagePage;

/** The page of many bounces, in a file of its own: most people have one. Reading goes on while it comes. */
export function TriageSlot(props: TriagePageProps) {
  const [loaded, setLoaded] = useState<{ readonly View: View } | 'failed' | null>(null);
  useEffect(() => {
    const slot = { isOpen: true };
    if (loaded !== null) return undefined;
    load().then(
      (Page) => {
        if (slot.isOpen) setLoaded({ View: Page });
      },
      () => {
        if (slot.isOpen) setLoaded('failed');
      },
    );
    return () => {
      slot.isOpen = false;
    };
  }, [loaded]);
  if (loaded === null) return <section aria-busy="true" />;
  if (loaded !== 'failed') return <loaded.View {...props} />;
  const { what, why } = enShell.problem.notLoaded;
  return (
    <>
      <h1 className="rd-h1">{what}</h1>
      <p>{why}</p>
      <Button
        onClick={() => {
          setLoaded(null);
        }}
      >
        {enShell.problem.retry}
      </Button>
    </>
  );
}
