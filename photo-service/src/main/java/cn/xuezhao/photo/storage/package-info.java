/** Where pictures lie: immutable objects under random keys, a bucket per tenant. */
@NullMarked
package cn.xuezhao.photo.storage;

import org.jspecify.annotations.NullMarked;
