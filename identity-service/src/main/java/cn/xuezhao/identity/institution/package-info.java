/** Which institution a batch belongs to, and who of its staff may act for its students. */
@NullMarked
package cn.xuezhao.identity.institution;

import org.jspecify.annotations.NullMarked;
