/** Proposes limits that would have judged better; a person commits them. */
@NullMarked
package cn.xuezhao.photolab.refit;

import org.jspecify.annotations.NullMarked;
