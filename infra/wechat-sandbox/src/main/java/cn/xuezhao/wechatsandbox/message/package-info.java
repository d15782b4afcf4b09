/** Accepts or refuses template and subscribe messages by WeChat's own field rules. */
@NullMarked
package cn.xuezhao.wechatsandbox.message;

import org.jspecify.annotations.NullMarked;
