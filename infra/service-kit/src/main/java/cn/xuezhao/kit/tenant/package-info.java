/** Which regional centre a piece of work belongs to, and what its policy says. */
@NullMarked
package cn.xuezhao.kit.tenant;

import org.jspecify.annotations.NullMarked;
