/** The photo rules (L-P1 to L-P10, G-3, G-4) and what is said on the way of a photo. */
import type { PublicPolicy } from '@/api/tenant';
import type { Figure } from '@/domain/figures';
import { addWords } from './problems';

/** Of the rules and their figures; rises with every change of meaning. */
export const RULES_VERSION = '2026-01';

export interface PhotoRule {
  id: string;
  title: string;
  text: string;
  good: Figure;
  wrong: Figure[];
  /** What is wrong with each of them. */
  why: string[];
}

const COLORS: Record<string, string> = {
  'light-blue': '浅蓝色',
  white: '白色',
  'light-gray': '浅灰色',
};

export const backgroundName = (policy: Pick<PublicPolicy, 'background'>) =>
  COLORS[policy.background.name] ?? '统一';

/** Whether a color looks blue: then blue clothes are what must not be worn (L-P5). */
const isBlue = ([red, green, blue]: [number, number, number]) => blue > red + 40 && blue > green;

const LIGHTER = (rgb: [number, number, number]) =>
  `rgb(${rgb.map((part) => Math.round(part * 0.93)).join(',')})`;

/** The rules as this regional centre wants them. */
export function rulesOf(policy: Pick<PublicPolicy, 'background' | 'exceptionsRegister'>): PhotoRule[] {
  const background = policy.background.rgb;
  const on = (figure: Figure): Figure => ({ background, ...figure });
  const good = on({});
  const blue = isBlue(background);
  const rules: PhotoRule[] = [
    {
      id: 'background',
      title: '背景：一面干净的浅色墙',
      text: `纯色、均匀，没有渐变、影子、物品和其他人。系统会统一换成${backgroundName(policy)}背景，您不用自己换。`,
      good,
      wrong: [on({ wall: 'objects' }), on({ wall: 'shadow' })],
      why: ['有物品', '有影子'],
    },
    {
      id: 'position',
      title: '位置：头和双肩都在画面里',
      text: '头顶留一点空，脸的宽度约占画面一半，人在正中间。',
      good,
      wrong: [on({ scale: 0.55, down: 22 }), on({ down: -28 })],
      why: ['太远', '头顶没拍全'],
    },
    {
      id: 'posture',
      title: '姿势：坐正，看镜头',
      text: '双肩一样高，头摆正，双眼自然睁开平视镜头，两耳对称，嘴唇自然闭上，表情自然。',
      good,
      wrong: [on({ tilt: 13 }), on({ eyes: 'closed' })],
      why: ['头歪了', '闭眼'],
    },
    {
      id: 'true',
      title: '真实：不美颜，不露齿，不戴美瞳',
      text: '不要磨皮、修图、加滤镜；不露牙齿；不戴彩色隐形眼镜。照片会与学籍等照片比对，改过的照片容易比对不上。',
      good,
      wrong: [on({ mouth: 'teeth' })],
      why: ['露齿'],
    },
    {
      id: 'hair',
      title: '头发：露出眉毛、眼睛和耳朵',
      text: '刘海梳开，两侧头发别到耳后；不扎丸子头。',
      good,
      wrong: [on({ hair: 'fringe' }), on({ hair: 'over-ears' })],
      why: ['遮住眉毛', '遮住耳朵'],
    },
    {
      id: 'light',
      title: '光线：明亮，左右均匀',
      text: '面向窗户或灯光，不要背光，不开闪光灯。',
      good,
      wrong: [on({ light: 'side' }), on({ light: 'dark' })],
      why: ['一边亮一边暗', '太暗'],
    },
    {
      id: 'clothes',
      title: `衣服：深色合身${blue ? '，不穿蓝色' : '，与背景不同色'}`,
      text: `不穿${blue ? '蓝色衣服和' : ''}与${backgroundName(policy)}背景相近的衣服，不穿羽绒服、毛领，不穿低领、吊带。`,
      good,
      wrong: [on({ clothes: blue ? '#2f6fc4' : LIGHTER(background) }), on({ jacket: 'padded' })],
      why: [blue ? '蓝色衣服' : '与背景同色', '羽绒服、毛领'],
    },
    {
      id: 'glasses',
      title: '眼镜：平时戴就戴着',
      text: '镜片无色、不反光，镜框不遮眼睛。',
      good: on({ glasses: 'clear' }),
      wrong: [on({ glasses: 'glare' }), on({ glasses: 'tinted' })],
      why: ['反光', '有色镜片'],
    },
    {
      id: 'jewelry',
      title: '饰品：都取下',
      text: policy.exceptionsRegister
        ? '不戴耳环、项链和彩色发卡（黑色小发卡可以），头发不要扎成高出头顶的发髻。实在取不下来的，请向学校登记异常情况，并知道照片可能无法通过比对。'
        : '不戴耳环、项链和彩色发卡（黑色小发卡可以），头发不要扎成高出头顶的发髻。实在取不下来的，请联系客服或学校。',
      good,
      wrong: [on({ extra: 'earrings' }), on({ hair: 'bun' })],
      why: ['耳环、项链', '丸子头'],
    },
    {
      id: 'head-covering',
      title: '帽子和头巾：不戴',
      text: '因宗教、医疗或文化需要可以戴，但不能遮住脸，也不能在脸上留下影子。',
      good,
      wrong: [on({ extra: 'hat' })],
      why: ['戴帽子'],
    },
    {
      id: 'make-up',
      title: '妆容：淡妆或素颜',
      text: '浓妆会改变五官，影响比对。',
      good,
      wrong: [on({ extra: 'make-up' })],
      why: ['浓妆'],
    },
  ];
  return rules;
}

/** G-4: said beside the gallery, because no figure can show it. */
export const SAME_PLATE =
  '请新拍一张：不要用高考录取、身份证或其他证件上用过的同一张照片，也不要翻拍纸质照片。';
export const STANDARD = '以上要求依据教育部学信网图像采集标准（教毕指〔2017〕99号）。';

/** Before the student begins; three lines are read, ten are not. */
export const BEFORE_SHOOTING = [
  '站在浅色纯色墙前，面向窗户',
  '深色有领衣服，头发别到耳后',
  '坐正，闭嘴，看镜头',
];

/** On the page where the student may zoom to the guide lines (L-14). */
export const ALIGNED = '不调也可以，系统会自动对齐。想自己调，就拖动、缩放，或点下面的按钮。';
export const ALIGN_YOURSELF = '已按您的调整。请让头顶对准上面的虚线，眼睛对准下面的虚线，脸放进椭圆。';

/** A friend takes the photo with another phone (L-12). */
export const FRIEND = {
  ask: '请朋友帮我拍',
  /** On the student's phone. */
  scan: '请朋友用微信或手机相机扫这个码',
  steps: ['朋友扫码，不用登录', '朋友给您拍照并发送', '您在这里看照片，满意再用'],
  privacy: '朋友看不到您的姓名和订单。码只给帮您拍照的人扫。',
  waiting: '正在等朋友发来照片，收到后会自动显示',
  received: '朋友发来了照片',
  look: '请仔细看：头摆正、眼睛睁开、光线均匀、背景干净。用了才会检查，检查前不计次数。',
  use: '使用这张照片',
  again: '请朋友重拍',
  asked: '已请朋友重拍，朋友的手机上会有提示',
  over: '拍照码已失效',
  overAdvice: '码 15 分钟内有效。请换一个新码，让朋友再扫一次。',
  renew: '换一个新码',
  copied: '已复制，可以发给朋友',
  /** On the friend's phone. */
  invited: '同学请您帮忙拍一张证件照',
  by: (centre: string) => `用于${centre}的毕业生图像采集。您不用登录，也看不到同学的信息。`,
  promise: '照片只发给这位同学本人，由同学决定是否使用；没有取走的，15 分钟内自动删除。',
  shoot: '打开相机拍照',
  album: '从相册选择',
  check: '拍好了，看一看再发送',
  send: '发送给同学',
  sending: '正在发送照片，请不要离开这个页面',
  breaks: '网络不稳定，正在重新发送…',
  sent: '已发送',
  sentAdvice: '请让同学在自己手机上确认。不满意可以再拍一张，新照片会替换这张。',
  retake: '同学请您再拍一张',
  retakeAdvice: '上一张已经删除。请看一看下面三条，再拍一次。',
  done: '可以关闭这个页面了',
  doneAdvice: '同学已经取走照片，或拍照码已过 15 分钟。谢谢您的帮助；还要再拍，请同学重新出示拍照码。',
  noCode: '没有找到拍照码',
  noCodeAdvice: '请重新扫同学手机上的二维码。',
} as const;

/** For a friend who looks at the person through the camera. */
export const FRIEND_RULES = [
  { title: '请同学站在浅色纯色墙前，面向窗户', figure: {}, wrong: { wall: 'objects' } },
  { title: '手机竖直，镜头与眼睛一样高，头和双肩都拍进框里', figure: {}, wrong: { tilt: 13 } },
  { title: '头发别到耳后，闭嘴，看镜头；不开美颜', figure: {}, wrong: { hair: 'fringe' } },
] satisfies { title: string; figure: Figure; wrong: Figure }[];

export const CAMERA_MISSING: Record<'refused' | 'missing' | 'busy', { title: string; advice: string }> = {
  refused: {
    title: '没有相机权限',
    advice:
      '请在微信或浏览器的设置里允许使用相机，再点“重新打开相机”。也可以先用手机相机拍好，再从相册选择。',
  },
  missing: { title: '这部手机打不开相机', advice: '请先用手机自带的相机拍好，再从相册选择。' },
  busy: { title: '相机正在被别的应用使用', advice: '请关掉正在用相机的应用，再点“重新打开相机”。' },
};

/** Said aloud: a number each second, and the first one tells where to look. */
/** What a student who does not look perceives of the hints, as the switch calls it. */
export const PROMPTS = {
  voice: { name: '语音提示', on: '语音提示已打开', how: '' },
  shaking: { name: '振动提示', on: '振动提示已打开', how: '短振：还要调整；长振：很好，可以拍了。' },
};

export const SPOKEN = {
  countdown: [
    [3, '请看镜头'],
    [2, '二'],
    [1, '一'],
  ] as const,
  taken: '拍好了',
};

addWords({
  'photo-changes-closed': {
    title: '现在不能更换照片',
    advice: '照片已通过审核，或订单已结束。请回到订单看看现在的进度。',
  },
  'photo-decoding-failed': { title: '照片文件打不开', advice: '请选择原图，或重新拍一张。' },
  'photo-format-unsupported': {
    title: '只支持 JPG 照片',
    advice: '请换一张 JPG 照片。苹果手机：设置→相机→格式→兼容性最佳，再重新拍摄。',
  },
  'photo-not-an-image': { title: '选中的不是照片', advice: '请从相册里选择一张照片。' },
  'photo-screening-tries-used': {
    title: '今天的检查次数用完了',
    advice: '请明天再试。之前通过的照片还在，先看看上次的修改建议。',
  },
  'photo-too-large': { title: '照片文件太大', advice: '请选择不超过 15MB 的照片。' },
  'photo-too-many-pixels': {
    title: '照片像素太高',
    advice: '请用普通拍照模式（不超过 6400 万像素）重新拍一张。',
  },
  'photo-too-small': { title: '照片太小', advice: '请选择手机拍的原图，不要用截图或缩略图。' },
  'photo-truncated': { title: '照片文件不完整', advice: '请再上传一次；如果还不行，请换一张照片。' },
  'crop-invalid': { title: '裁剪框的位置不对', advice: '请重新调整照片的大小和位置，这次不计次数。' },
  'crop-not-allowed': { title: '照片由系统自动裁剪', advice: '请返回重新上传，不用自己调整。' },
  'upload-chunk-misfit': { title: '上传没有完成', advice: '请再点一次“继续上传”。' },
  'screening-busy': {
    title: '正在排队检查照片',
    advice: '现在上传的人很多，请稍等一会儿再试，这次不计次数。',
  },
  'upload-digest-mismatch': { title: '照片在路上损坏了', advice: '请换到信号好的地方，再上传一次。' },
  'upload-offset-mismatch': { title: '上传没有完成', advice: '请再点一次“继续上传”。' },
  'hand-off-over': {
    title: '这个拍照码已经失效',
    advice: '拍照码 15 分钟内有效，照片被取走或换了新码后也会失效。请同学重新出示拍照码。',
  },
  'hand-off-exhausted': {
    title: '这个拍照码发送的次数太多',
    advice: '请同学换一个新的拍照码，再扫一次。',
  },
  'finding-not-contestable': {
    title: '这一条不能申诉',
    advice: '照片可能刚刚换过，或这一条是硬性要求。请刷新后再看。',
  },
  'revision-stale': { title: '照片刚刚换过', advice: '页面已换成最新的照片，请看过后再确认。' },
  'photo-required': { title: '还没有可以提交的照片', advice: '请先上传一张通过检查的照片。' },
});
