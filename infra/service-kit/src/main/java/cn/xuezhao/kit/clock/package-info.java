/** Business time, and how long the business calendar still knows its working days. */
@NullMarked
package cn.xuezhao.kit.clock;

import org.jspecify.annotations.NullMarked;
