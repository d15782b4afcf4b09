/** The demo: many virtual students and a few reviewers go through the manuals at once. */
@NullMarked
package cn.xuezhao.acceptance.demo;

import org.jspecify.annotations.NullMarked;
