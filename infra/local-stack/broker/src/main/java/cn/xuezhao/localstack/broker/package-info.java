/** The message broker of the embedded default: Apache Kafka with its data on disk. */
@NullMarked
package cn.xuezhao.localstack.broker;

import org.jspecify.annotations.NullMarked;
