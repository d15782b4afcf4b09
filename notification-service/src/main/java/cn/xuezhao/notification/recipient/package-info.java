/** Whose order it is. Ids only; the address is asked for when it is needed. */
@NullMarked
package cn.xuezhao.notification.recipient;

import org.jspecify.annotations.NullMarked;
