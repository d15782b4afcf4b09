/** Tells the counts, as a table and as a page with every picture. */
@NullMarked
package cn.xuezhao.photolab.report;

import org.jspecify.annotations.NullMarked;
