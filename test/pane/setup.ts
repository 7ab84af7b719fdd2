// For every test of the pane: a busy machine may take its time. A guard against waiting for good, not an expectation.
import { configure } from '@testing-library/dom';

configure({ asyncUtilTimeout: 90_000 });
