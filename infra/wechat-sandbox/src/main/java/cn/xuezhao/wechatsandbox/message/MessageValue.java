package cn.xuezhao.wechatsandbox.message;

import org.jspecify.annotations.Nullable;

/** The object around every value of a message: {@code {"value": "..."}}. */
record MessageValue(@Nullable String value) {}
