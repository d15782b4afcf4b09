/** Separate consents per purpose: given, withdrawn, never overwritten. */
@NullMarked
package cn.xuezhao.identity.consent;

import org.jspecify.annotations.NullMarked;
