/** Every error leaves as an RFC 9457 problem with a stable type. */
@NullMarked
package cn.xuezhao.kit.problem;

import org.jspecify.annotations.NullMarked;
