import type { LanguageWords } from './language-words';

export const ptBR: LanguageWords = {
  tag: 'pt-BR',
  common: 'o os sua mensagem não foi uma para você ao estou seu está'.split(' '),
  undeliverable: ['Não entregue', 'Não Entregues', 'Não foi possível entregar'],
  headline: [
    'Falha na entrega a estes destinatários ou grupos',
    'Falha na entrega aos seguintes destinatários ou grupos',
  ],
  original: ['Cabeçalhos originais da mensagem', 'Cabeçalhos de mensagem originais', 'Cabeçalhos da mensagem original'],
  labels: ['Informações de diagnóstico para administradores', 'Servidor de origem', 'Servidor gerador'],
  refusal: [/desconhecid/, /rejeitad/, /recusad/, /cheia/, /inexistente/, /n[aã]o existe/, /encontrad/],
  failure: [/não (?:foi|pôde|pode) .{0,30}entreg/, /caixa .{0,20}cheia/, /falha (?:na|de) entrega/],
  deliver: [/entreg/],
  delay: [/atras[oa]/, /ainda não/, /tentará novamente/, /continuará tentando/],
  final: [/definitiv/],
  condition: [/se/],
  delivered: [/foi entregue/],
  negation: [/não/],
  onDate: [/em/],
  reply: [/re/],
  forward: [/enc/],
  from: [/de/],
  quotaWarning: [/quase chei/],
  speaker: [/eu/],
  relayed: [/(?:nenhuma notificação de entrega foi|não enviou (?:nenhuma )?notificação)/],
  ofMail: [/mensagem/],
};
