/** What was typed for the last characters of the document number, as it is compared. */
export interface Tail {
  /** Half-width, capital X, nothing invisible; what is sent. */
  text: string;
  /** What was changed, in the student's words; empty when nothing was. */
  notes: string[];
  /** Why it cannot be right yet; empty when it may be. */
  fault: string;
}

const OPENING = /[[{〔【「『〈《⟨（［｛]/g;
const CLOSING = /[\]}〕】」』〉》⟩）］｝]/g;
const LOOKS_LIKE_X = /[×хХχΧ]/g;
// Zero-width and direction marks come along when text is copied from a chat.
const INVISIBLE = /[\s\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff\ufe00-\ufe0f]/g;

/**
 * Puts what is typed into the form that the platform compares, and says what it did: half-width
 * brackets (G-17), digits and letters, capital X. The platform does the same once more.
 */
export function tail(typed: string, length = 4): Tail {
  const notes: string[] = [];
  const visible = typed.replace(INVISIBLE, '');
  const rounded = visible.replace(OPENING, '(').replace(CLOSING, ')');
  if (rounded !== visible) {
    notes.push('括号已自动改为英文（半角）括号');
  }
  const compatible = rounded.normalize('NFKC');
  if (compatible !== rounded) {
    notes.push('全角字符已自动改为半角');
  }
  const text = compatible.replace(LOOKS_LIKE_X, 'X').toUpperCase();
  if (text !== compatible) {
    notes.push('字母已自动改为大写');
  }
  return { text, notes, fault: fault(text, length) };
}

function fault(text: string, length: number): string {
  if (text === '') {
    return `请输入证件号码后${length}位`;
  }
  const stranger = /[^0-9A-Z()]/.exec(text)?.[0];
  if (stranger) {
    return `“${stranger}”不是证件号码中的字符，请照采集码上显示的后${length}位输入`;
  }
  if (text.length < length) {
    return `还差${length - text.length}位，括号也算一位`;
  }
  return text.length > length ? `只需要最后${length}位，括号也算一位` : '';
}
