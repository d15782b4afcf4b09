/** The one door: it knows tenants, tokens, limits and addresses, and nothing of the business. */
@NullMarked
package cn.xuezhao.gateway;

import org.jspecify.annotations.NullMarked;
