/** The words of messages: data per regional centre, cut to what each kind of field can hold. */
@NullMarked
package cn.xuezhao.notification.text;

import org.jspecify.annotations.NullMarked;
