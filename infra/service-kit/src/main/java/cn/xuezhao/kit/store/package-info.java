/** One document per aggregate: conditional updates, embedded outbox and inbox, deadlines. */
@NullMarked
package cn.xuezhao.kit.store;

import org.jspecify.annotations.NullMarked;
