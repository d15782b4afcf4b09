/** Calls that leave the process: time limits, breakers, bulkheads and service tokens. */
@NullMarked
package cn.xuezhao.kit.call;

import org.jspecify.annotations.NullMarked;
