/** Packages of finished batches for CHSI (回传学信网, G-8). */
@NullMarked
package cn.xuezhao.batch.handoff;

import org.jspecify.annotations.NullMarked;
