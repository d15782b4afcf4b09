/** What becomes of a batch's orders: coverage for the school, photos for the platform (G-7). */
@NullMarked
package cn.xuezhao.batch.progress;

import org.jspecify.annotations.NullMarked;
