/** What students allow the mini-program to send them: one message per template and tap (G-20). */
@NullMarked
package cn.xuezhao.notification.credit;

import org.jspecify.annotations.NullMarked;
