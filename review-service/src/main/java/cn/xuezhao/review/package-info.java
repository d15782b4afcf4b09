/** Manual review (人工审核): every submitted photo gets exactly one decision per round. */
@NullMarked
package cn.xuezhao.review;

import org.jspecify.annotations.NullMarked;
