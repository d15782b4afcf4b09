/** Words of the way in: home, signing in, agreements, the student's own page. */
import { addWords } from './problems';

const REQUEST_OPEN = {
  title: '人工核验中',
  advice: '学校老师正在核验，现在不需要您做什么，结果会显示在这里。',
};
const REQUESTS: Record<string, { title: string; advice: string }> = {
  accepted: { title: '人工核验已通过', advice: '请核对信息并提交。' },
  refused: { title: '人工核验没有通过', advice: '请查看学校的说明。' },
  expired: { title: '人工核验申请已过期', advice: '请查看怎么办。' },
};

export const HOME = {
  what: '毕业证书电子注册照片，用手机就能完成采集。',
  how: '大约需要10分钟，中途退出也没关系，填写的内容会保留。',
  checklist: '开始之前请准备好',
  batchFromQr: (label: string, code: string) => `已识别${label} ${code}，开始后自动填好`,
  mine: '我的采集',
  add: '添加学历',
  addHint: '一个学历一个订单，互不影响',
  service: '帮助与客服',
  continueTitle: '还没有完成的身份验证',
  continueBatch: (label: string, code: string) => `${label} ${code}`,
  continueLabel: '继续身份验证',
  confirmTitle: '身份核验已通过，还没有提交',
  confirmAdvice: '请核对信息并提交，否则需要重新核验。',
  confirmLabel: '核对信息',
  request: (status: string) => REQUESTS[status] ?? REQUEST_OPEN,
  requestLabel: '查看人工核验',
  unordered: '身份已核验，还差一步：提交订单。',
  unorderedLabel: '继续提交',
  anew: '重新采集（新订单）',
  found: '已找到您的采集订单',
  noSchool: '采集订单',
  erased: '照片和个人信息已按期限删除。',
  schoolPays: '由学校支付',
};

export const FOLLOW = {
  title: '请先关注公众号',
  why: '审核结果、驳回和照片回传都通过公众号通知。没有关注，可能错过修改时间。',
  how: (name: string) => `在微信中搜索公众号“${name}”并关注，再回到这里。`,
  copy: '复制公众号名称',
  copied: '已复制，请在微信中搜索',
  now: '关注公众号',
  goOn: '我已关注，继续',
  later: '暂不关注，继续',
};

export const LOGIN = {
  title: '登录',
  why: '登录后才能查看和提交您的采集订单。请使用本人微信。',
  read: '请阅读并勾选',
  untickedTitle: '请先阅读并勾选上面的协议',
  phone: '手机号快捷登录',
  phoneHint: '手机号用于接收采集通知。可以在微信弹窗中选择其他号码。',
  withoutPhone: '不授权手机号，稍后手动填写',
  phoneRefused: '没有获取手机号，没关系：可以再试一次，或稍后手动填写。',
  privacyRefused: '没有同意微信的隐私保护指引，暂时不能继续。再点一次可以重新查看。',
  goOn: '同意并继续',
  done: '协议都已同意',
};

export const AGREEMENT = {
  version: (version: string) => `版本 ${version}`,
  missingTitle: '没有找到这份协议',
  missingAdvice: '请返回后重新打开，或联系客服。',
  read: '我已阅读',
};

export const CONSENT: Record<string, string> = {
  'service-agreement': '服务协议',
  'privacy-agreement': '隐私协议',
  'portrait-processing': '人像照片处理',
  'transfer-to-chsi': '向学信网提供信息',
};

export const ME = {
  signedOut: '还没有登录',
  signedOutAdvice: '登录后可以查看和管理您的信息。',
  signIn: '登录',
  person: '我的信息',
  phone: '微信手机号',
  noPhone: '未授权',
  follows: '公众号',
  following: '已关注',
  notFollowing: '未关注，可能错过通知',
  enrollments: '我的学历',
  noEnrollments: '还没有核验过学历信息。',
  email: '邮箱',
  noEmail: '未填写',
  changeEmail: '更改邮箱',
  saveEmail: '保存邮箱',
  cancel: '取消',
  emailSaved: '邮箱已更改',
  contactPhone: '联系手机',
  consents: '我的同意',
  given: (day: string) => `${day} 同意`,
  withdrawn: (day: string) => `${day} 已撤回`,
  withdraw: '撤回',
  withdrawTitle: (what: string) => `撤回“${what}”的同意？`,
  withdrawMeans:
    '撤回后，在您重新同意之前不能发起新的身份核验。撤回前已进行的处理不受影响，已有的订单不会自动取消。',
  withdrawYes: '确认撤回',
  keep: '保留',
  more: '更多',
  messages: '消息',
  service: '帮助与客服',
  textSize: '字太小？',
  textSizeHow: {
    wechat: '在微信“我 - 设置 - 通用 - 字体大小”或手机系统设置中调大，本页会跟着变大。',
    browser: '在浏览器或手机系统设置中调大文字，本页会跟着变大。',
  },
  leave: '删除我的全部信息',
  leaveMeans: [
    '立即删除您在这里的微信标识、手机号和同意记录，并退出登录。',
    '有进行中的采集时不能删除：照片和个人信息会在回传学信网后按期限自动删除，订单中显示日期。',
    '删除后不能恢复；以后可以重新开始。',
  ],
  leaveYes: '确认删除',
  left: '您的信息已删除',
  stays: '现在还不能删除',
  staysAdvice: '您正在参加采集，学历注册还需要这些信息。它们会按期限自动删除，不需要您做什么。',
  deletedOn: (batch: string, day: string) => `${batch}：${day}自动删除`,
  deletedLater: (batch: string) => `${batch}：回传学信网后180天内自动删除，日期会显示在订单中`,
  signOut: '退出登录',
  imprint: '关于',
  operator: '服务提供方',
  software: '软件',
  softwareName: '学照 Xuezhao（Apache-2.0 开源）',
};

addWords({
  'login-code-invalid': { title: '微信登录没有成功', advice: '请再点一次登录。' },
  'phone-code-invalid': { title: '手机号没有获取成功', advice: '请再试一次，或稍后手动填写手机号。' },
  'consent-version-outdated': { title: '协议刚刚更新', advice: '请重新阅读并勾选新的版本。' },
  'consent-required': { title: '还有协议没有同意', advice: '请阅读并勾选后再继续。' },
  'enrollment-open': { title: ME.stays, advice: ME.staysAdvice },
  'enrollment-unknown': { title: '没有找到这条学历信息', advice: '请返回首页，重新完成身份验证。' },
  'order-exists': { title: '已有采集订单', advice: '请在首页打开已有的订单。' },
  'order-window-closed': { title: '采集时间已结束', advice: '请联系学校，了解是否还有补采安排。' },
});
