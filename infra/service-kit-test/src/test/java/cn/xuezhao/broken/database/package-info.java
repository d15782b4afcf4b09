/** Breaks one rule, so that the rule is seen to fail. */
@NullMarked
package cn.xuezhao.broken.database;

import org.jspecify.annotations.NullMarked;
