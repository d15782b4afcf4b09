/** Personal fields are encrypted before they reach a store; destroying the key is deletion. */
@NullMarked
package cn.xuezhao.kit.privacy;

import org.jspecify.annotations.NullMarked;
