/** The ways to a person that leave the platform: official account, mini-program, e-mail. */
@NullMarked
package cn.xuezhao.notification.channel;

import org.jspecify.annotations.NullMarked;
