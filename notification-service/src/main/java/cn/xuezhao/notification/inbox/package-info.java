/** What the student finds in the mini-program, whatever WeChat did. */
@NullMarked
package cn.xuezhao.notification.inbox;

import org.jspecify.annotations.NullMarked;
