/** The schools whose students are collected. */
@NullMarked
package cn.xuezhao.batch.institution;

import org.jspecify.annotations.NullMarked;
