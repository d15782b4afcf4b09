/**
 * A MongoDB wire server on one file that commits before it answers and looks up {@code _id} first.
 */
@NullMarked
package cn.xuezhao.localstack.documents;

import org.jspecify.annotations.NullMarked;
