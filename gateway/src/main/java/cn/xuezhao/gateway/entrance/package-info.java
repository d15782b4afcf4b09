/** What every request passes first: strict addresses, known tenants, bounded bodies. */
@NullMarked
package cn.xuezhao.gateway.entrance;

import org.jspecify.annotations.NullMarked;
