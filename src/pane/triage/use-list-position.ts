import { useCallback, useState } from 'react';
import { TOP_OF_LIST } from './list-position';
import type { ListPosition } from './list-position';

export interface KeptPosition {
  readonly position: ListPosition;
  readonly onPosition: (change: (before: ListPosition) => Partial<ListPosition>) => void;
}

/**
 * Where the person is in a list, kept while an answer is open.
 * @param run tells which list it is: another one begins at its top
 */
export function useListPosition(run: number): KeptPosition {
  const [kept, setKept] = useState({ run, position: TOP_OF_LIST });
  const onPosition = useCallback<KeptPosition['onPosition']>(
    (change) => {
      setKept((before) => {
        const position = before.run === run ? before.position : TOP_OF_LIST;
        return { run, position: { ...position, ...change(position) } };
      });
    },
    [run],
  );
  return { position: kept.run === run ? kept.position : TOP_OF_LIST, onPosition };
}
