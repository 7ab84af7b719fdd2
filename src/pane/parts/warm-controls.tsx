import { createRoot } from 'react-dom/client';
import { readBrightness } from '../../host/office/theme';
import { Button } from './Button';
import { Disclosure } from './Disclosure';
import { MenuButton } from './MenuButton';
import { TextButton } from './TextButton';
import { applyTheme } from './themes';
import { Toggles } from './Toggles';

let isWarm = false;
const nothing = (): void => undefined;

/**
 * Draws the controls of an answer once where nobody sees them. Fluent makes the styles of a control when it's first drawn, which takes as
 * long as the rest of the answer: this way it happens while the worker reads the bounce.
 */
export function warmControls(): void {
  if (isWarm) return;
  isWarm = true;
  applyTheme(readBrightness());
  const root = createRoot(document.createElement('div'));
  root.render(
    <>
      <Button isPrimary onClick={nothing}>
        -
      </Button>
      <Button onClick={nothing}>-</Button>
      <TextButton onClick={nothing}>-</TextButton>
      <MenuButton label="-" icon="more" isIconOnly groups={[]} />
      <Toggles label="-" values={['a', 'b']} words={{ a: '-', b: '-' }} value="a" onChoose={nothing} />
      <Disclosure title="-" isOpen={false} controls="" onToggle={nothing} />
    </>,
  );
  root.unmount();
}
