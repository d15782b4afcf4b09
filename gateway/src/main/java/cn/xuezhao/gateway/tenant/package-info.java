/** The public part of a regional centre's policy. */
@NullMarked
package cn.xuezhao.gateway.tenant;

import org.jspecify.annotations.NullMarked;
