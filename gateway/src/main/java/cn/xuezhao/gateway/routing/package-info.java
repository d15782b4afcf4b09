/** Which service answers which address, and what is said when it does not. */
@NullMarked
package cn.xuezhao.gateway.routing;

import org.jspecify.annotations.NullMarked;
