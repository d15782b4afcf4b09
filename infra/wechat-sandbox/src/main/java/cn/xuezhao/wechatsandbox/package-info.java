/**
 * Plays WeChat and WeChat Pay on one machine: same addresses, same field rules, same signatures.
 */
@NullMarked
package cn.xuezhao.wechatsandbox;

import org.jspecify.annotations.NullMarked;
