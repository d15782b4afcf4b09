/** Breaks one rule, so that the rule is seen to fail. */
@NullMarked
package cn.xuezhao.broken.cycle.one;

import org.jspecify.annotations.NullMarked;
