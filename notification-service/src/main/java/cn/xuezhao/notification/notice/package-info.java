/** One notice per event: what is told, on which channels, and what became of each. */
@NullMarked
package cn.xuezhao.notification.notice;

import org.jspecify.annotations.NullMarked;
