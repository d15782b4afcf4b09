/** The few words every aggregate is written in; no framework beyond annotations. */
@NullMarked
package cn.xuezhao.kit.domain;

import org.jspecify.annotations.NullMarked;
