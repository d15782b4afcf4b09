/** Tells students what happened to their orders, wherever they can be reached. */
@NullMarked
package cn.xuezhao.notification;

import org.jspecify.annotations.NullMarked;
