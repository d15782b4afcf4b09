/** The object store of the embedded default: an S3 API over a folder. */
@NullMarked
package cn.xuezhao.localstack.objectstore;

import org.jspecify.annotations.NullMarked;
