import '../loaded';
import '@testing-library/jest-dom';
import { render, screen } from '@testing-library/react';
import { WaysIn } from '../../../src/pane/welcome/WaysIn';

const nothing = () => undefined;

test('of two gestures either will do, so they aren’t numbered as steps', () => {
  const { container } = render(
    <WaysIn
      host="web"
      hasSelection={false}
      canSeeSelection={false}
      isHovering={false}
      heading="How to show a bounce"
      text=""
      onSelected={nothing}
      onFiles={nothing}
      onTextChange={nothing}
      onText={nothing}
      onExample={nothing}
    />,
  );
  expect(screen.getAllByRole('listitem')).toHaveLength(2);
  expect(container.querySelector('ol')).toBeNull();
});
