/** 下载照片 by e-mail: the standard photo goes to its owner, named as they like (G-29). */
@NullMarked
package cn.xuezhao.notification.photo;

import org.jspecify.annotations.NullMarked;
