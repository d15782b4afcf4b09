/** What a rejection may say: the regional centre's catalog of reasons. */
@NullMarked
package cn.xuezhao.review.reasons;

import org.jspecify.annotations.NullMarked;
