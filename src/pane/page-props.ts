import type { Brightness } from '../host/office/theme';
import type { Actions } from './answer/use-actions';
import type { Patience } from './ReadingPage';
import type { Pane } from './state/use-pane';
import type { KeptPosition } from './triage/use-list-position';

export interface PageProps {
  readonly pane: Pane;
  readonly list: KeptPosition;
  readonly actions: Actions;
  /** How long a reading has lasted. */
  readonly patience: Patience;
  readonly isHovering: boolean;
  readonly brightness: Brightness;
  /** Updates light or dark. */
  readonly onTheme: () => void;
  readonly text: string;
  readonly onTextChange: (text: string) => void;
}
