/** Words of help: how to get the code, questions, rules of the centre, whom to ask. */
export const CODE_HELP = {
  title: '如何获取采集码',
  why: '采集码由学信网签发，用来核对您的学籍信息。',
  tips: '注意',
  back: '我知道了',
  missing: '没有采集码？',
  missingAdvice: '学信网查不到学籍或没有采集码时，请联系学校学籍管理部门。',
};

export const SERVICE = {
  contact: '联系我们',
  online: '在线客服',
  onlineOnlyInWeChat: '在线客服请在微信小程序中使用。',
  call: (phone: string) => `拨打 ${phone}`,
  openNow: '现在有人接听',
  closedNow: '现在是休息时间',
  until: (at: string) => `${at}下班`,
  from: (at: string) => `${at}开始服务`,
  hours: '服务时间',
  faq: '常见问题',
  code: '如何获取采集码',
  photo: '照片要求',
  rules: '采集规则',
};
