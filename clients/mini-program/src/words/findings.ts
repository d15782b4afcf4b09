/** What a student reads for each finding of the screening: what it is, what was measured, what to do. */
import type { Finding } from '@/api/photos';
import type { Figure } from '@/domain/figures';

interface RuleWords {
  title: string;
  /** What the figure says, in a student's words; without it no figure is shown. */
  measured?: string;
  /** How the figure is written; by itself as its unit says. */
  as?: 'percent-of-one' | 'brightness' | 'points';
  wrong?: Figure;
}

const RULES: Record<string, RuleWords> = {
  'face-missing': { title: '没有找到人脸', wrong: { scale: 0.3, down: 70 } },
  'face-several': { title: '照片里不止一个人', measured: '看到的人数', wrong: { wall: 'person' } },
  bystander: { title: '背景里好像还有别人', measured: '背景中的人脸', wrong: { wall: 'person' } },
  'face-unclear': { title: '看不清脸部', wrong: { light: 'dark' } },
  'face-too-small': { title: '人离镜头太远', measured: '脸的宽度', wrong: { scale: 0.5, down: 24 } },
  'head-cut': { title: '头顶没有拍全', wrong: { down: -30 } },
  'body-cut': { title: '肩膀下方没有拍全', measured: '缺少的高度', wrong: { scale: 0.8, down: 6 } },
  'shoulder-cut': { title: '肩膀没有拍全', measured: '缺少的宽度', wrong: { scale: 1.5, down: 20 } },
  'head-proportion': { title: '发型或头饰太高', measured: '超出的高度', wrong: { hair: 'bun' } },
  'head-roll': { title: '头歪了', measured: '头部倾斜', wrong: { tilt: 14 } },
  'head-yaw': { title: '脸没有正对镜头', measured: '左右转头', wrong: { turn: 10 } },
  'head-pitch': { title: '抬头或低头了', measured: '抬头或低头', wrong: { down: -6, turn: 0, tilt: 6 } },
  'mouth-open': {
    title: '嘴没有闭上',
    measured: '嘴张开的程度',
    as: 'percent-of-one',
    wrong: { mouth: 'open' },
  },
  'teeth-visible': { title: '露出了牙齿', measured: '嘴部看到的牙齿', wrong: { mouth: 'teeth' } },
  'picture-blurred': { title: '照片不够清晰', measured: '清晰度', as: 'points', wrong: { blurred: true } },
  'face-brightness': {
    title: '脸部太暗或太亮',
    measured: '脸部亮度',
    as: 'brightness',
    wrong: { light: 'dark' },
  },
  'face-burnt': { title: '脸上有过曝的亮斑', measured: '过亮的面积', wrong: { light: 'burnt' } },
  'light-uneven': {
    title: '脸一边亮一边暗',
    measured: '较暗一侧与较亮一侧相比',
    as: 'percent-of-one',
    wrong: { light: 'side' },
  },
  'picture-gray': { title: '不是彩色照片', wrong: { gray: true } },
  sunglasses: { title: '镜片颜色太深', wrong: { glasses: 'tinted' } },
  'glasses-glare': { title: '镜片可能反光', measured: '反光的面积', wrong: { glasses: 'glare' } },
  'eyes-closed': {
    title: '眼睛可能没有睁开',
    measured: '眼睛睁开的程度',
    as: 'percent-of-one',
    wrong: { eyes: 'closed' },
  },
  'brows-covered': {
    title: '头发遮住了眉毛',
    measured: '露出的眉毛',
    as: 'percent-of-one',
    wrong: { hair: 'fringe' },
  },
  'brow-covered': {
    title: '一侧眉毛可能被遮住',
    measured: '露出的眉毛',
    as: 'percent-of-one',
    wrong: { hair: 'fringe' },
  },
  'background-hidden': { title: '几乎看不到背景', measured: '看得到的背景', wrong: { scale: 1.6, down: 20 } },
  'background-texture': {
    title: '背景不是纯色',
    measured: '背景的杂乱程度',
    as: 'points',
    wrong: { wall: 'objects' },
  },
  'background-gradient': {
    title: '背景明暗不均',
    measured: '背景的明暗差',
    as: 'points',
    wrong: { wall: 'gradient' },
  },
  'background-foreign': { title: '背景有阴影或杂物', measured: '不一样的面积', wrong: { wall: 'shadow' } },
  'background-object': { title: '背景有物品', measured: '物品的面积', wrong: { wall: 'objects' } },
  'background-dark': {
    title: '背景太暗',
    measured: '背景亮度',
    as: 'brightness',
    wrong: { wall: 'dark' },
  },
  'clothes-blue': { title: '衣服是蓝色', measured: '蓝色的面积', wrong: { clothes: '#2f6fc4' } },
  'clothes-like-background': {
    title: '衣服和背景颜色相近',
    measured: '颜色相近的面积',
    wrong: { clothes: '#74c9fb' },
  },
  'background-shadow': {
    title: '背景上有影子',
    measured: '影子占背景的面积',
    wrong: { wall: 'shadow' },
  },
  'background-edges': { title: '背景里有线条或文字', measured: '线条占背景的面积', wrong: { wall: 'lines' } },
  'picture-noisy': { title: '照片噪点太多', measured: '噪点', as: 'points', wrong: { over: 'noise' } },
  'picture-enlarged': {
    title: '照片像是由小图放大的',
    measured: '细节',
    as: 'percent-of-one',
    wrong: { blurred: true },
  },
  'picture-compressed': {
    title: '照片压缩得太厉害',
    measured: '方块痕迹',
    as: 'points',
    wrong: { over: 'blocks' },
  },
  'color-cast': { title: '照片偏色', measured: '肤色', as: 'points', wrong: { over: 'cast' } },
  'picture-framed': { title: '照片四周有边框', measured: '边框的面积', wrong: { over: 'border' } },
  'red-eye': { title: '眼睛发红', measured: '发红的面积', wrong: { eyes: 'red' } },
  'glasses-frame': { title: '镜框可能压住了眼睛', wrong: { glasses: 'low' } },
  'ears-covered': { title: '头发可能遮住了耳朵', wrong: { hair: 'over-ears' } },
  'head-covered': { title: '可能戴了帽子或头饰', wrong: { extra: 'hat' } },
  'face-covered': { title: '脸的下半部可能被遮住', wrong: { extra: 'mask' } },
  'shoulders-tilted': { title: '双肩没有放平', measured: '肩膀倾斜', wrong: { shoulders: 9 } },
  'shoulders-bare': { title: '衣服可能露肩或领口太低', wrong: { jacket: 'straps' } },
  expression: { title: '表情可能不够自然', wrong: { mouth: 'smile' } },
  'photo-of-screen': { title: '可能是翻拍的屏幕或印刷品', wrong: { over: 'raster' } },
  'skin-smoothed': { title: '可能磨过皮', wrong: { extra: 'make-up' } },
  'picture-edited': { title: '照片经过修图软件' },
  'picture-generated': { title: '照片标明由人工智能生成或修改' },
  'photo-old': { title: '照片拍摄时间太早', measured: '距今' },
  'photo-reused': { title: '这张照片已被驳回过' },
  'same-plate': { title: '与已有的证件照是同一张' },
  'same-plate-unsure': { title: '可能与已有的证件照是同一张' },
  'standard-photo-failed': { title: '这张照片做不出合格的标准照片', wrong: { scale: 0.5, down: 24 } },
};

const REMEDIES: Record<string, string> = {
  'show-face': '请正对镜头，让整张脸清楚地露出来，再拍一张。',
  'be-alone-in-picture': '请只拍您一个人，避开其他人，也避开墙上的人像。',
  'come-closer': '请把手机拿近一些，让脸的宽度约占画面的一半。',
  'leave-room-above-head': '请把手机往上抬一点，头顶上方留出一点空。',
  'show-shoulders': '请把手机拿远一些，把两边肩膀都拍进来。',
  'lower-hair': '请放下丸子头、高马尾，取下帽子或头饰。',
  'hold-head-upright': '请把头摆正，两眼在一条水平线上。照片不能旋转，需要重新拍。',
  'look-straight': '请正视镜头，镜头与眼睛一样高，不要转头、抬头或低头。',
  'close-lips': '请自然闭上嘴唇，不露牙齿。',
  'hold-still-and-focus': '请擦干净镜头，拿稳手机，点一下脸部对焦再拍；不要用截图或聊天里压缩过的图。',
  'use-brighter-even-light': '请面向窗户或灯光，让光线均匀地照在脸上，不要背光。',
  'use-softer-light': '请离强光远一点，关掉闪光灯。',
  'use-color-photo': '请使用彩色照片，不要加滤镜。',
  'take-off-tinted-glasses': '请取下有颜色的眼镜，或换成无色镜片。',
  'avoid-glare': '请稍微低一点镜框或换个方向，让镜片不反光。',
  'open-eyes': '请自然睁开双眼，看着镜头。',
  'uncover-brows': '请把头发梳开，露出两条眉毛和耳朵。',
  'use-plain-background': '请站到一面干净的纯色墙前，墙面较浅、没有图案。',
  'light-background-evenly': '请离墙远一步，让墙面亮度均匀，没有影子。',
  'clear-background': '请移开身后的物品，或换一面干净的墙。',
  'use-lighter-background': '请换一面颜色较浅的墙，让头发和背景分得清。',
  'wear-other-color': '请换一件颜色较深、与背景不同的衣服，不要穿蓝色。',
  'adjust-crop': '请重新调整：把头顶和眼睛对准虚线，头和肩膀都放进框里。不用重新拍。',
  'step-away-from-wall': '请离墙远一步，让光从正面来，墙上不要有您的影子。',
  'use-original-photo': '请使用相机拍下的原图：不要截图，不要用聊天里压缩过的图，也不要放大。',
  'use-more-light': '请在更亮的地方再拍一张，光线不足时照片会有噪点。',
  'use-neutral-light': '请在自然光或白光下拍，关掉彩灯和滤镜。',
  'turn-off-flash': '请关掉闪光灯，在明亮的地方再拍一张。',
  'remove-frame': '请使用没有边框、文字和水印的原图。',
  'straighten-glasses': '请把眼镜戴正，镜框不要压住眼睛。',
  'uncover-ears': '请把头发梳到耳后，露出两只耳朵。',
  'take-off-hat': '请取下帽子和头饰；因宗教、医疗等原因不能取下的，请在异常登记表里说明。',
  'uncover-face': '请取下口罩，把手和头发从脸上移开。',
  'level-shoulders': '请坐正，两边肩膀放平、放松。',
  'wear-covering-clothes': '请穿有袖、领口不低的衣服。',
  'relax-face': '请放松表情，自然地看着镜头。',
  'photograph-yourself': '请直接给本人拍照，不要翻拍屏幕或照片。',
  'use-unedited-photo': '请使用没有美颜、磨皮和修图的原图。',
  'take-recent-photo': '请使用最近一年内拍的照片，最好现在拍一张。',
  'take-another-photo': '请按照片要求重新拍一张。',
};

/**
 * What only the student's own crop brought about (L-14). The rule would speak of hair and shoulders, and the photo is good.
 */
const CROPPED: Record<string, string> = {
  'head-proportion': '头的大小或位置不对',
  'head-cut': '头顶在框外',
  'body-cut': '肩膀下方在框外',
  'shoulder-cut': '肩膀在框外',
};
const BY_CROP = 'adjust-crop';

const UNKNOWN: RuleWords = { title: '照片的这一处请您看一看' };

export interface FindingWords {
  title: string;
  /** What was measured, against what is allowed; empty when the figure would tell nothing. */
  measured: string;
  advice: string;
  wrong: Figure | null;
}

/** Words of a finding; one of a newer platform is shown too. */
export function wordsOf(finding: Finding): FindingWords {
  const rule = RULES[finding.rule] ?? UNKNOWN;
  if (finding.remedy === BY_CROP && CROPPED[finding.rule]) {
    const wrong = { scale: 1.5, down: 20 };
    return { title: CROPPED[finding.rule]!, measured: '', advice: REMEDIES[BY_CROP]!, wrong };
  }
  return {
    title: rule.title,
    measured: measuredInWords(finding, rule),
    advice: REMEDIES[finding.remedy] ?? REMEDIES['take-another-photo']!,
    wrong: rule.wrong ?? null,
  };
}

function measuredInWords(finding: Finding, rule: RuleWords): string {
  if (!rule.measured || finding.measured === undefined || finding.measured === null) {
    return '';
  }
  const { min, max } = finding.limit;
  const write = (value: number) => written(value, finding.unit, rule.as);
  const limits = [
    min === undefined || min === null ? '' : `不低于 ${write(min)}`,
    max === undefined || max === null ? '' : max === 0 ? '应该没有' : `不超过 ${write(max)}`,
  ].filter(Boolean);
  const required = limits.length > 0 ? `（要求${limits.join('、')}）` : '';
  return `${rule.measured} ${write(finding.measured)}${required}`;
}

function written(value: number, unit: string, as: RuleWords['as']): string {
  if (as === 'percent-of-one') {
    return `${short(value * 100)}%`;
  }
  if (as === 'brightness') {
    return `${short((value / 255) * 100)}%`;
  }
  if (as === 'points') {
    return `${short(value)} 分`;
  }
  const units: Record<string, string> = { px: ' 像素', deg: '°', percent: '%', count: ' 个', day: ' 天' };
  return `${short(value)}${units[unit] ?? ''}`;
}

/** As many digits as tell something. */
function short(value: number): string {
  const digits = Math.abs(value) >= 10 ? 0 : 1;
  return String(Number(value.toFixed(digits)));
}
