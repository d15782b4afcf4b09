/** The independent checker: what must be true after any fault, read where it is stored. */
@NullMarked
package cn.xuezhao.chaos;

import org.jspecify.annotations.NullMarked;
