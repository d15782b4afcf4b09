/** The human way: a person of the school verifies whom the machine cannot. */
@NullMarked
package cn.xuezhao.identity.request;

import org.jspecify.annotations.NullMarked;
