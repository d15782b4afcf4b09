/** The gates themselves: each is seen to pass and to fail. */
@NullMarked
package cn.xuezhao.kit.gates;

import org.jspecify.annotations.NullMarked;
