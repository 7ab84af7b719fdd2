import { asError } from '../../host/office/office-call';
import { formatLocale } from '../../locales/format';
import { setLanguage } from '../../locales/language';
import { loadEngine } from './load-engine';
import type { DiagnoseReply, DiagnoseRequest } from './worker-messages';

const engine = loadEngine();
const reply = (message: DiagnoseReply): void => {
  self.postMessage(message);
};

self.addEventListener('message', ({ data }: MessageEvent<DiagnoseRequest>) => {
  engine
    .then(async ({ diagnose, summarize }): Promise<DiagnoseReply> => {
      const { id, raw, wants, language } = data;
      if (language !== formatLocale()) await setLanguage(language);
      if (wants === 'summaries') return { type: 'summaries', id, summaries: await summarize(raw) };
      return { type: 'advices', id, advices: await diagnose(raw) };
    })
    .then(reply)
    .catch((error: unknown) => {
      const { name, message } = asError(error);
      reply({ type: 'failed', id: data.id, name, message });
    });
});

engine.then(
  () => {
    reply({ type: 'ready' });
  },
  // If the engine can't be loaded, the worker fails and the page does the work itself.
  (error: unknown) => {
    setTimeout(() => {
      throw error;
    });
  },
);
