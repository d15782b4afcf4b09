/** Measures what a photo costs, beside what the same bytes cost native tools in the same run. */
@NullMarked
package cn.xuezhao.bench;

import org.jspecify.annotations.NullMarked;
