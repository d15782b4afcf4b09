/** What the tests of every service start with: a real store, real tokens, recorded events. */
@NullMarked
package cn.xuezhao.kit.test;

import org.jspecify.annotations.NullMarked;
