/** Money through WeChat Pay: attempts, notices, questions and refunds. */
@NullMarked
package cn.xuezhao.order.payment;

import org.jspecify.annotations.NullMarked;
