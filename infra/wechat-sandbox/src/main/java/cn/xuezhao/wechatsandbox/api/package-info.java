/** What all WeChat server APIs share: access tokens, error codes and the JSON they speak. */
@NullMarked
package cn.xuezhao.wechatsandbox.api;

import org.jspecify.annotations.NullMarked;
