/** WeChat Pay APIv3 for JSAPI: orders, refunds, bills, signatures and notifications. */
@NullMarked
package cn.xuezhao.wechatsandbox.pay;

import org.jspecify.annotations.NullMarked;
