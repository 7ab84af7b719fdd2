import type { LanguageWords } from './language-words';

export const zhCN: LanguageWords = {
  tag: 'zh-CN',
  undeliverable: ['无法送达', '未送达'],
  headline: ['无法传递到这些收件人或组'],
  original: ['原始邮件头'],
  labels: ['面向管理员的诊断信息', '管理员诊断信息', '生成服务器'],
  failure: [/(?:^|[^无])退信(?!率|报告)/, /邮件.{0,20}(?:退回|无法(?:发送|投递|送达))/],
  delay: [/延迟/, /重新?尝试/],
  general: [/如果/, /当/],
  recipientLabel: [/收[信件][方人者]/],
  beforeOtherAddress: [/发[信件][方人者]/, /写信/],
  beforeMentionUnspaced: [/发[信件][方人者]/, /写信/],
  reply: [/回复/, /答复/],
  forward: [/转发/],
  from: [/发件人/],
  autoReply: [/自动/],
  keepsTrying: [/尝试/, /重试/, /继续/],
  day: [/天/],
  hour: [/小时/],
  minute: [/分钟/],
};
