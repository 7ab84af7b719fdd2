// For every test of the pane: a busy machine may take its time. A guard against waiting for good, not an expectation.
import { configure } from '@testing-library/dom';

configure({ asyncUtilTimeout: 90_000 });

// jsdom compares each element with every rule of its own and of Fluent's style sheets whenever a role is asked for, which takes
// half of these tests' time. What `hidden` and inline styles hide stays hidden here; what rules hide is tested in Chromium.
if (typeof window !== 'undefined') {
  const hidden = document.createElement('div');
  hidden.style.display = 'none';
  window.getComputedStyle = (element) =>
    (element instanceof HTMLElement && element.hidden ? hidden : (element as HTMLElement)).style;
}
