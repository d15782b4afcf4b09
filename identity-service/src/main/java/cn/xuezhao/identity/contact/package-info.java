/** Phone numbers and e-mail addresses: accepted, normalised and masked. */
@NullMarked
package cn.xuezhao.identity.contact;

import org.jspecify.annotations.NullMarked;
