import { diagnose, summarize } from '../../diagnose';
import { asError } from '../../host/office/office-call';
import { formatLocale } from '../../locales/format';
import { setLanguage } from '../../locales/language';
import type { DiagnoseReply, DiagnoseRequest } from './worker-messages';

// The engine is part of this file: a second one would be asked for only once this one runs.

const reply = (message: DiagnoseReply): void => {
  self.postMessage(message);
};

async function answer({ id, raw, wants, language }: DiagnoseRequest): Promise<DiagnoseReply> {
  if (language !== formatLocale()) await setLanguage(language);
  if (wants === 'summaries') return { type: 'summaries', id, summaries: await summarize(raw) };
  return { type: 'advices', id, advices: await diagnose(raw) };
}

self.addEventListener('message', ({ data }: MessageEvent<DiagnoseRequest>) => {
  answer(data)
    .then(reply)
    .catch((error: unknown) => {
      const { name, message } = asError(error);
      reply({ type: 'failed', id: data.id, name, message });
    });
});

reply({ type: 'ready' });
