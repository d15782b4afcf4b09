/** The money of an order: attempts to pay and refunds, as WeChat Pay knows them. */
@NullMarked
package cn.xuezhao.order.ledger;

import org.jspecify.annotations.NullMarked;
