/** Makes the keys and passwords of a development platform, once. */
@NullMarked
package cn.xuezhao.localstack.keys;

import org.jspecify.annotations.NullMarked;
