/** Hands out the built client for students; every regional centre gets the same files. */
@NullMarked
package cn.xuezhao.gateway.client;

import org.jspecify.annotations.NullMarked;
