/** What has happened to an order: facts with their times, kept in the order itself. */
@NullMarked
package cn.xuezhao.order.timeline;

import org.jspecify.annotations.NullMarked;
