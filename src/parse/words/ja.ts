import type { LanguageWords } from './language-words';

export const ja: LanguageWords = {
  tag: 'ja',
  undeliverable: ['配信不能'],
  headline: ['次の受信者またはグループへの配信に失敗しました'],
  original: ['元のメッセージ ヘッダー'],
  labels: ['管理者向けの診断情報', '生成サーバー'],
  failure: [/[配送]信できません/, /届けられません/, /存在しません/],
  failureSubject: [/送信できません/, /エラー/, /配信/],
  delay: [/遅延/, /まだ配信/, /再試行(?:し|され)ます/, /引き続き/],
  recipientLabel: [/宛先/],
  beforeOtherAddress: [/送信[者元]/],
  beforeMentionUnspaced: [/送信[者元]/],
  reply: [/返信/],
  forward: [/転送/],
  from: [/差出人/],
  autoReply: [/自動[応返]/, /不在/],
  delivered: [/配信されました/],
  deliver: [/配[信達]/],
  negation: [/ません/],
};
