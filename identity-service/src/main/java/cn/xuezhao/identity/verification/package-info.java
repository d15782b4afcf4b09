/** A batch code and a collection code become a verified school-roll record. */
@NullMarked
package cn.xuezhao.identity.verification;

import org.jspecify.annotations.NullMarked;
