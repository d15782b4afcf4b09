/** Identity documents: their kinds, the rules of their numbers, and how people copy them. */
@NullMarked
package cn.xuezhao.identity.document;

import org.jspecify.annotations.NullMarked;
