/** Breaks one rule, so that the rule is seen to fail. */
@NullMarked
package cn.xuezhao.broken.mutableaggregate;

import org.jspecify.annotations.NullMarked;
