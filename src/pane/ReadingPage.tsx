import { ProgressIndicator } from '@fluentui/react/lib/ProgressIndicator';
import { words } from '../locales/words';
import { Button } from './parts/Button';
import { visible } from './parts/visible-text';
import { useAfter } from './parts/use-after';

export interface ReadingPageProps {
  readonly what: string;
  readonly startedAt: number;
  readonly onCancel: () => void;
}

/** Most bounces are read before this shows anything: progress appears after a second, and can be cancelled. */
export function ReadingPage({ what, startedAt, onCancel }: ReadingPageProps) {
  const isSlow = useAfter(startedAt, 1_000);
  return (
    <section className="rd-reading" aria-busy="true" aria-label={visible(what)}>
      {isSlow && (
        <>
          <ProgressIndicator label={visible(what)} />
          <Button onClick={onCancel}>{words.shell.reading.cancel}</Button>
        </>
      )}
    </section>
  );
}
