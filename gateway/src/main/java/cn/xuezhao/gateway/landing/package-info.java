/** The page that says what runs here. */
@NullMarked
package cn.xuezhao.gateway.landing;

import org.jspecify.annotations.NullMarked;
