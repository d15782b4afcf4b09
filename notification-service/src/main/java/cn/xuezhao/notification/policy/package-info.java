/** Which occasion is told on which channels, as the regional centre decides. */
@NullMarked
package cn.xuezhao.notification.policy;

import org.jspecify.annotations.NullMarked;
