import type { LanguageWords } from './language-words';

export const ko: LanguageWords = {
  tag: 'ko',
  undeliverable: ['배달되지 않음'],
  original: ['원본 메시지 헤더'],
  labels: ['관리자를 위한 진단 정보', '생성 서버'],
  failure: [/전송 ?(?:실패|하지 못)/],
  recipientLabel: [/받는 ?사람/],
  beforeMentionUnspaced: [/보낸/],
  autoReply: [/자동 /, /부재/],
  reply: [/회신/],
  delay: [/지연/, /다시 시도/],
  deliver: [/전송/, /배달/],
  keepsTrying: [/시도/, /계속/],
  day: [/일(?:간|\s?동안|(?=[\s,]{0,2}\d))/],
  hour: [/시간/],
  minute: [/분/],
};
