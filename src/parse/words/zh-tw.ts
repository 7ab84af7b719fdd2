import type { LanguageWords } from './language-words';

export const zhTW: LanguageWords = {
  tag: 'zh-TW',
  undeliverable: ['無法傳遞'],
  original: ['原始郵件標頭'],
  labels: ['系統管理員的診斷資訊', '產生伺服器'],
  delay: [/延遲/],
  beforeOtherAddress: [/寄件者/],
  beforeMentionUnspaced: [/寄件者/],
  forward: [/轉寄/],
  autoReply: [/自動回/],
  reply: [/回覆/],
  failure: [/無法(?:傳遞|送達|投遞)/],
  deliver: [/傳遞/, /送達/],
  keepsTrying: [/嘗試/, /重試/, /繼續/],
  day: [/天/],
  hour: [/小時/],
  minute: [/分鐘/],
};
