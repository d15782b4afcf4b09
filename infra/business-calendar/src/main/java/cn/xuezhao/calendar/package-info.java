/** Legal working days of China, and the deadlines that are promised in them. */
@NullMarked
package cn.xuezhao.calendar;

import org.jspecify.annotations.NullMarked;
