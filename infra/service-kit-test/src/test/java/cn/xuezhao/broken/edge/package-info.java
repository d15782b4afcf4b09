/** Breaks one rule, so that the rule is seen to fail. */
@NullMarked
package cn.xuezhao.broken.edge;

import org.jspecify.annotations.NullMarked;
