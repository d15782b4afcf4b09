/** A WeChat account becomes a student with a session, a phone number and a followed account. */
@NullMarked
package cn.xuezhao.identity.login;

import org.jspecify.annotations.NullMarked;
