/** Schools, batches and invented students of the local stack; absent unless it is asked for. */
@NullMarked
package cn.xuezhao.batch.demo;

import org.jspecify.annotations.NullMarked;
