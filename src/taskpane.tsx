// First of all: see there.
import './pane/parts/fabric-config';
import { createRoot } from 'react-dom/client';
import { App } from './pane/App';
import { createDiagnoser } from './pane/engine/diagnoser';
import { loadEngine } from './pane/engine/load-engine';
import { startWorker } from './pane/engine/start-worker';

const root = document.getElementById('root');
// Drawn at once: Office.onReady takes its time, and in a plain browser or under a silent host it never comes.
const another = () => createDiagnoser(startWorker, loadEngine);
if (root !== null) createRoot(root).render(<App diagnoser={another()} createListDiagnoser={another} />);
