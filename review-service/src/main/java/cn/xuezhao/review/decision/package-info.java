/** A reviewer's decision, with reasons that the regional centre knows. */
@NullMarked
package cn.xuezhao.review.decision;

import org.jspecify.annotations.NullMarked;
