/** The time of the business, which a demonstration or a test may turn forward. */
@NullMarked
package cn.xuezhao.clock;

import org.jspecify.annotations.NullMarked;
