/** Virtual people with phones and desks: they know the platform only as its clients do. */
@NullMarked
package cn.xuezhao.acceptance.people;

import org.jspecify.annotations.NullMarked;
