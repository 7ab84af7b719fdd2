// Must be the first import: Fluent registers fonts when it loads.
import './pane/parts/fabric-config';
import { createRoot } from 'react-dom/client';
import { App } from './pane/App';
import { createDiagnoser } from './pane/engine/diagnoser';
import { loadEngine } from './pane/engine/load-engine';
import { startWorker } from './pane/engine/start-worker';

const root = document.getElementById('root');
// Render now: Office.onReady is slow, and never fires in a plain browser or under a host that stays silent.
const another = () => createDiagnoser(startWorker, loadEngine);
if (root !== null) createRoot(root).render(<App diagnoser={another()} createListDiagnoser={another} />);
