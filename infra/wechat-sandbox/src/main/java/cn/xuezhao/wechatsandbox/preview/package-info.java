/** The person's side of WeChat: a page, and the calls a phone would make. */
@NullMarked
package cn.xuezhao.wechatsandbox.preview;

import org.jspecify.annotations.NullMarked;
