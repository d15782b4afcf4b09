/** Breaks one rule, so that the rule is seen to fail. */
@NullMarked
package cn.xuezhao.broken.foreign;

import org.jspecify.annotations.NullMarked;
