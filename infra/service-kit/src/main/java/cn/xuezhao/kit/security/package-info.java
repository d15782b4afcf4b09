/** Who is calling: staff, students and services, checked by issuer, audience, type and tenant. */
@NullMarked
package cn.xuezhao.kit.security;

import org.jspecify.annotations.NullMarked;
