/** Words of proving who one is: batch, collection code, what does not match, the human way. */
import { addWords, type Words } from './problems';

export const BATCH = {
  example: (code: string) => `例如 ${code}`,
  title: (label: string) => `请输入${label}`,
  empty: (label: string) => `请输入${label}`,
  next: '下一步',
  confirmTitle: '请确认学校和批次',
  school: '学校',
  batch: '批次',
  window: '采集时间',
  price: '费用',
  free: '由学校支付，您不用付款',
  pays: (price: string) => `${price}，由学生支付`,
  right: '确认无误，继续',
  wrong: (label: string) => `不是我的学校，重新输入${label}`,
  open: (until: string) => `正在采集，${until}截止`,
  before: (at: string) => `还没有开始，${at}开放`,
  beforeTitle: '采集还没有开始',
  beforeAdvice: (at: string) => `${at}开放，到时再来即可，填写的内容会保留。`,
  closed: (at: string) => `已结束，${at}截止`,
  closedTitle: '采集时间已结束',
  closedAdvice: '请联系学校，了解是否还有补采安排。',
  home: '返回首页',
  elsewhere: (centre: string) =>
    `这里只受理${centre}的批次；如果您的学校在别的地区，请扫学校发的小程序码进入。`,
};

export const GUIDE = {
  title: '采集流程',
  consents: '需要您单独同意',
  consentsHint: '请逐项阅读并勾选；不同意将无法继续采集。',
  unticked: '请先阅读并勾选上面的同意项',
  understood: '我已了解',
};

export const CODE = {
  tailLabel: '证件号码后四位',
  tailHint: '照采集码上显示的后四位输入，括号也算一位',
  picture: '采集码图片',
  pictureHint: '推荐从相册选择保存好的原图，比对着屏幕拍更清楚。',
  album: '从相册选择',
  camera: '拍摄采集码',
  again: '换一张',
  help: '如何获取采集码',
  preview: '已选择的采集码图片',
  missing: '请先选择采集码图片',
  nameLabel: '姓名',
  nameHint: '采集码隐藏了部分姓名，请输入完整姓名',
  nameEmpty: '请输入完整姓名',
  submit: '开始核验',
  waiting: [
    { from: 0, text: '正在上传采集码…' },
    { from: 3, text: '正在读取采集码…' },
    { from: 7, text: '正在与学校和学信网信息核对…' },
    { from: 14, text: '比平时慢一些，请不要关闭页面…' },
  ],
  waitingHint: '通常只要几秒。',
  triesLeft: (left: number) => (left > 0 ? `还可以尝试${left}次` : '次数已用完，请稍后再试'),
  paused: '核验暂停',
  pausedFor: (left: string) => `错误次数较多，为保护您的信息，请等待 ${left} 后再试。`,
  pausedAdvice: '这段时间可以重新从学信网获取采集码。您的学籍信息不受影响。',
  pausedOver: '可以继续核验了',
  human: '申请人工核验',
  otherBatch: (label: string) => `修改${label}`,
};

export const FAIL = {
  title: '核验没有通过',
  differs: '不一致的信息',
  document: '证件类型',
  documentTitle: '证件信息',
  differsHow: '采集码与学校名册不一致',
  school: '请联系学校',
  schoolAdvice: '名册由学校导入，只有学校能更正。更正后再来核验，填写的内容会保留。',
  again: '重新核验',
  againLater: '换好微信后，重新核验',
  againOther: '换一张采集码',
  human: '申请人工核验',
  otherBatch: (label: string) => `检查${label}`,
  service: '帮助与客服',
  mine: '打开已有的采集',
  gone: '这次核验的结果已不在这里',
  goneAdvice: '请重新核验一次。',
};

export const FIELD: Record<string, string> = {
  '/name': '姓名',
  '/maskedName': '姓名',
  '/studentNumber': '学号',
  '/institution': '学校',
  '/level': '层次',
  '/year': '毕业年份',
  '/documentTail': '证件号码',
  '/idTail': '证件号码后四位',
  '/phone': '手机号',
  '/email': '邮箱',
};

export const DOCUMENT: Record<string, string> = {
  'resident-id': '居民身份证',
  'residence-permit': '港澳台居民居住证',
  'permanent-residence': '外国人永久居留身份证',
  'hong-kong-id': '香港居民身份证',
  'macau-id': '澳门居民身份证',
  'taiwan-id': '台湾地区身份证',
  'travel-permit': '来往内地（大陆）通行证',
  passport: '护照',
  other: '其他证件',
};

export const REQUEST = {
  title: '申请人工核验',
  why: '机器无法核验您的采集码时，由学校老师人工核验。请填写与学校登记一致的信息。',
  name: '姓名',
  nameEmpty: '请输入姓名',
  studentNumber: '学号',
  studentNumberEmpty: '请输入学号',
  reason: '说明',
  reasonHint: '例如：采集码是原图，多次上传都提示无法识别',
  reasonEmpty: '请说明遇到的情况',
  pictureHint: '机器会再读取一次，图片不会被保存。',
  send: '提交申请',
  openTitle: '已提交，等待学校核验',
  openAdvice: '现在不需要您做什么。结果会显示在本页和首页，可以先离开。',
  sentAt: '提交时间',
  answerBy: '最晚答复',
  reasonOfMachine: '原因',
  acceptedTitle: '人工核验已通过',
  acceptedAdvice: '请核对信息并提交。',
  acceptedLabel: '核对信息',
  refusedTitle: '人工核验没有通过',
  refusedAdvice: '请联系学校，或按下面的说明处理后重新核验。',
  expiredTitle: '申请已过期',
  expiredAdvice: '学校没有在期限内答复。请联系学校，或重新申请。',
  note: '学校的说明',
  again: '重新核验',
  againOther: '换一张采集码',
  anew: '重新申请',
  home: '返回首页',
};

export const CONFIRM = {
  title: '请核对个人信息',
  readOnly: '以上信息来自学校和学信网，不能在这里修改。有误请联系学校，更正后重新核验。',
  person: '由学校老师人工核验',
  masked: '姓名中的 * 是学信网为保护隐私隐去的字，不是错误。',
  nameUnverified: '姓名由您填写，尚未与学校核对',
  name: '姓名',
  studentNumber: '学号',
  school: '学校',
  level: '层次',
  year: '毕业年份',
  tail: '证件后四位',
  contact: '联系方式',
  phone: '手机号',
  phoneHint: '用于接收审核结果',
  phoneFromWeChat: '微信手机号',
  otherPhone: '使用其他号码',
  weChatPhone: '改用微信手机号',
  askWeChat: '获取微信手机号',
  email: '邮箱',
  emailHint: '用于接收照片',
  submit: '信息无误，提交',
  wrong: '信息有误',
  wrongTitle: '信息有误怎么办',
  wrongAdvice: '请联系学校更正名册；如果是选错了学历，请换用正确的采集码重新核验。',
  wrongAgain: '重新核验',
  expiredTitle: '核验已过期',
  expiredAdvice: '为保护您的信息，核验结果只保留一段时间。请重新核验。',
  again: '重新核验',
  againOther: '换一张采集码',
  usedTitle: '已经提交过',
  usedAdvice: '这次核验已生成采集订单。',
  usedLabel: '打开订单',
};

/** What the centre only warns of. */
export const WARNING: Record<string, string> = {
  'account-bound-to-another-person': '这个微信已用于另一位同学。请确认您使用的是本人微信，以免影响采集。',
  'student-already-bound': '您已用另一个微信核验过。继续后，请以本微信的订单为准，避免重复付款。',
};

const TROUBLES: Record<string, Words> = {
  'batch-unknown': { title: '没有这个批次', advice: '请对照学校通知检查，字母大小写都可以。' },
  'batch-not-open-yet': { title: '采集还没有开始', advice: '请在开放时间再来，填写的内容会保留。' },
  'batch-window-closed': { title: '采集时间已结束', advice: '请联系学校，了解是否还有补采安排。' },
  'code-unreadable': {
    title: '没有识别到采集码',
    advice: '请在学信网长按采集码保存原图，再从相册选择；对着屏幕拍摄容易模糊。',
  },
  'code-cut-off': { title: '采集码不完整', advice: '请长按采集码保存整张图片，不要裁剪，再从相册选择。' },
  'code-foreign': {
    title: '这不是学信网采集码',
    advice: '图片里是其他二维码。请点“如何获取采集码”，选择学信网的图像采集码。',
  },
  'code-forged': {
    title: '采集码不是学信网签发的',
    advice: '请用本人账号登录学信网获取，他人转发或网上找到的无效。',
  },
  'code-unknown': { title: '采集码已失效', advice: '请登录学信网重新获取采集码。' },
  'id-tail-mismatch': {
    title: '证件号码后四位与采集码不一致',
    advice: '请照采集码上显示的后四位输入。如果采集码本身有误，请联系学校。',
  },
  'name-required': { title: '需要输入完整姓名', advice: '采集码隐藏了部分姓名，请补充后再核验。' },
  'name-mismatch': { title: '姓名与采集码不一致', advice: '请输入与学校登记一致的完整姓名。' },
  'document-number-hidden': {
    title: '采集码隐藏了证件号码',
    advice: '系统无法核对后四位，可以申请人工核验，由学校老师确认。',
  },
  'document-number-invalid': {
    title: '采集码中的证件号码格式不正确',
    advice: '请联系学校在学信网更正，或申请人工核验。',
  },
  'student-not-on-roster': {
    title: '名册中没有您的学号',
    advice: '请确认采集码是本次毕业的学历；如果没有错，请联系学校补充名册。',
  },
  'institution-mismatch': {
    title: '采集码上的学校，不是这个批次的学校',
    advice: '多半是批次选错了，请先检查；如果批次没有错，请联系学校。',
  },
  'roster-field-mismatch': {
    title: '信息与学校名册不一致',
    advice: '如果采集码没有错，请联系学校更正名册后再来。',
  },
  'account-bound-to-another-person': {
    title: '这个微信已用于另一位同学',
    advice: '请使用您本人的微信；如果这就是您本人的微信，请联系客服。',
  },
  'student-already-bound': {
    title: '您已用另一个微信核验过',
    advice: '请用那个微信继续；不能使用时，请联系学校解除绑定。',
  },
  'further-enrollment-not-offered': {
    title: '您已有采集订单',
    advice: '本中心每人采集一个学历，请打开已有的订单；有疑问请联系学校。',
  },
  'enrollment-exists': { title: '您已参加这个批次', advice: '请打开已有的订单，不用重复核验。' },
  'verification-paused': { title: '错误次数较多，请稍后再试', advice: CODE.pausedAdvice },
  'verification-expired': { title: CONFIRM.expiredTitle, advice: CONFIRM.expiredAdvice },
  'verification-used': { title: CONFIRM.usedTitle, advice: CONFIRM.usedAdvice },
  'verification-request-not-needed': {
    title: '不需要人工核验',
    advice: '系统可以读取这张采集码，请直接核验。',
  },
  'verification-request-open': { title: '已有一个人工核验申请', advice: '请等待学校答复。' },
  'invalid-fields': { title: '有内容需要修改', advice: '请检查标出的内容。' },
  'photo-format-unsupported': {
    title: '不支持这种图片',
    advice: '请选择 JPEG 或 PNG 图片；采集码截图或保存的原图都可以。',
  },
  'photo-not-an-image': { title: '这个文件不是图片', advice: '请选择采集码图片。' },
  'photo-truncated': { title: '图片不完整', advice: '请重新保存采集码，再选择一次。' },
  'photo-decoding-failed': { title: '图片已损坏', advice: '请重新保存采集码，再选择一次。' },
  'photo-too-large': { title: '图片太大', advice: '请选择10MB以内的采集码图片。' },
  'too-large': { title: '图片太大', advice: '请选择10MB以内的采集码图片。' },
};

// Photos have words of their own; what is said of a picture of a code must not replace them.
addWords(Object.fromEntries(Object.entries(TROUBLES).filter(([slug]) => !/^(photo-|too-large)/.test(slug))));

/** Of a picture in which no code can be read the platform also says why. */
const UNREADABLE: Record<string, Words> = {
  'no-code': {
    title: '图片里没有二维码',
    advice: '请在学信网长按采集码保存原图，再从相册选择那张图片。',
  },
  several: { title: '图片里有多个二维码', advice: '请长按采集码单独保存，只选择采集码这一张图片。' },
  'cut-off': { title: '采集码没有截全', advice: '请把整个采集码连同白边都留在图片里，最好长按保存原图。' },
  'too-dark': { title: '图片太暗', advice: '请长按采集码保存原图；如果是拍屏幕，请调亮屏幕再拍。' },
  'too-blurred': {
    title: '采集码太模糊',
    advice: '请长按采集码保存原图；如果是拍屏幕，请正对屏幕、拿稳再拍。',
  },
  'too-slanted': { title: '采集码拍得太斜', advice: '请长按采集码保存原图；如果是拍屏幕，请正对屏幕再拍。' },
  damaged: { title: '采集码被遮挡或改动', advice: '请不要在采集码上涂画或贴图，长按保存原图后再选择。' },
};

export const troubleWords = (slug: string, reason?: string | null): Words | undefined =>
  (slug === 'code-unreadable' ? UNREADABLE[reason ?? ''] : undefined) ?? TROUBLES[slug];
