import type { LanguageWords } from './language-words';

export const it: LanguageWords = {
  tag: 'it',
  common: 'il gli messaggio non è stato per una della di sono questo'.split(' '),
  undeliverable: ['Non recapitabile', 'Impossibile recapitare'],
  headline: ['Il recapito non è riuscito per i seguenti destinatari o gruppi'],
  original: ['Intestazioni originali del messaggio'],
  labels: ['Informazioni di diagnostica per gli amministratori', 'Server di generazione'],
  refusal: [/sconosciut/, /rifiutat/, /inesistente/, /piena/, /utente/],
  failure: [
    /destinatario .{0,20}sconosciuto/,
    /non è stato possibile .{0,20}(?:recapit|consegn)/,
    /casella .{0,20}piena/,
  ],
  deliver: [/consegn/, /recapit/],
  delay: [/ritardo/],
  final: [/definitiv/],
  condition: [/se/],
  delivered: [/è stato conseg/],
  negation: [/\bnon\b/],
  onDate: [/il/],
  reply: [/re/, /rif/],
  forward: [/i/],
  from: [/da/],
  autoReply: [/fuori ufficio/],
  quotaWarning: [/quasi pien/],
  speaker: [/io/, /mi/],
};
