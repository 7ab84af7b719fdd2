// For tests of what a person does once the files that load behind the page have come.
import { prepareClosedSections } from '../../src/pane/answer/closed-sections';
import { prepareOwnerLetters } from '../../src/pane/answer/owner-letters-slot';
import { prepareLetterPreview } from '../../src/pane/answer/letter-preview-slot';
import { preparePage } from '../../src/pane/page-slot';
import { prepareCopyByHand } from '../../src/pane/parts/copy-by-hand-slot';
import { prepareStart } from '../../src/pane/start-slots';
import { prepareBringing } from '../../src/pane/welcome/bring-slot';

beforeAll(() =>
  Promise.all([
    preparePage(),
    prepareStart(),
    prepareClosedSections(),
    prepareLetterPreview(),
    prepareOwnerLetters(),
    prepareCopyByHand(),
    prepareBringing(),
  ]),
);
