/** What the regional centre decides about its reviews. */
@NullMarked
package cn.xuezhao.review.policy;

import org.jspecify.annotations.NullMarked;
