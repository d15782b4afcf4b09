/** A verified student takes part in a batch and can be reached. */
@NullMarked
package cn.xuezhao.identity.enrollment;

import org.jspecify.annotations.NullMarked;
