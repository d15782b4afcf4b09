/** The rules every module is held to: architecture, sizes, events and problem types. */
@NullMarked
package cn.xuezhao.kit.gates;

import org.jspecify.annotations.NullMarked;
