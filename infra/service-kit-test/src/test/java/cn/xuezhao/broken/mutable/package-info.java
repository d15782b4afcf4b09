/** Breaks one rule, so that the rule is seen to fail. */
@NullMarked
package cn.xuezhao.broken.mutable;

import org.jspecify.annotations.NullMarked;
