/** Knows who a student is: WeChat login, phone, consents, verification and enrollment. */
@NullMarked
package cn.xuezhao.identity;

import org.jspecify.annotations.NullMarked;
