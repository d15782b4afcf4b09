/** Breaks one rule, so that the rule is seen to fail. */
@NullMarked
package cn.xuezhao.broken.naming;

import org.jspecify.annotations.NullMarked;
