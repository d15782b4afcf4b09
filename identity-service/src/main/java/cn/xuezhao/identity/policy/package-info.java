/** What a regional centre asks of a student before it believes who they are. */
@NullMarked
package cn.xuezhao.identity.policy;

import org.jspecify.annotations.NullMarked;
