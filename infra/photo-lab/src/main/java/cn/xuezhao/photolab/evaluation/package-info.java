/** Has the service's own screening look at a set, and counts what it found and missed. */
@NullMarked
package cn.xuezhao.photolab.evaluation;

import org.jspecify.annotations.NullMarked;
