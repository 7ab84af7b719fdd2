// Must be the first import: Fluent registers fonts when it loads.
import './pane/parts/fabric-config';
import { createRoot } from 'react-dom/client';
import { displayLanguage } from './host/office/display-language';
import { officeAnswer } from './host/office/office-ready';
import { directionOf } from './locales/format';
import { currentLanguage, setLanguage } from './locales/language';
import { App } from './pane/App';
import { createDiagnoser } from './pane/engine/diagnoser';
import { loadEngine } from './pane/engine/load-engine';
import { startWorker } from './pane/engine/start-worker';
import { preparePage } from './pane/page-slot';

const another = () => createDiagnoser(startWorker, loadEngine);

async function start(place: HTMLElement): Promise<void> {
  const root = createRoot(place);
  // The page's file runs while the engine works: before that, office.js needs the time.
  const diagnoser = createDiagnoser(startWorker, loadEngine, () => void preparePage());
  // Don't wait for Office to name the language: onReady is slow, and never fires in a plain browser or under a host that stays silent.
  let spoken: string | null = null;
  const show = async (): Promise<void> => {
    const tag = displayLanguage();
    if (tag === spoken) return;
    spoken = tag;
    await speak(tag);
    // Another language is another pane: what was said in the last one goes with it. Another region only writes dates differently.
    root.render(<App key={currentLanguage()} diagnoser={diagnoser} createListDiagnoser={another} />);
  };
  window.addEventListener('languagechange', () => void show());
  await show();
  await officeAnswer();
  await show();
}

/** The words, and what the page says about itself to screen readers and to the style sheet. */
async function speak(tag: string): Promise<void> {
  await setLanguage(tag);
  document.documentElement.lang = currentLanguage();
  document.documentElement.dir = directionOf(currentLanguage());
}

const root = document.getElementById('root');
if (root !== null) void start(root);
