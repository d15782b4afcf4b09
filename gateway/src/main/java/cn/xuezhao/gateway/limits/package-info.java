/** How often one person may ask. */
@NullMarked
package cn.xuezhao.gateway.limits;

import org.jspecify.annotations.NullMarked;
