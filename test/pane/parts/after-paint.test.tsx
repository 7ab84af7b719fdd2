import { act, render } from '@testing-library/react';
import { useLayoutEffect, useState } from 'react';
import { AfterPaint, PaintedInParts } from '../../../src/pane/parts/AfterPaint';

/** What stands on the page each time before the browser paints it. */
function drawn() {
  const pictures: string[] = [];
  let change = (): void => undefined;
  function Page() {
    const [tab, setTab] = useState('first');
    change = () => {
      setTab('second');
    };
    useLayoutEffect(() => {
      pictures.push(document.body.textContent);
    });
    return (
      <p key={tab}>
        {tab} tab
        <AfterPaint isAtOnce>, its top</AfterPaint>
        <AfterPaint>, the rest</AfterPaint>
      </p>
    );
  }
  render(
    <PaintedInParts>
      <Page />
    </PaintedInParts>,
  );
  act(() => {
    change();
  });
  return pictures;
}

test('the first time, only what the first screen shows is drawn at once; the rest follows, and another tab is drawn whole', () => {
  const pictures = drawn();
  expect(pictures[0]).toBe('first tab, its top');
  expect(pictures.at(-1)).toBe('second tab, its top, the rest');
});
