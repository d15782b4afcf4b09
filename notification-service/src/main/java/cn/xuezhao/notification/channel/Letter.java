package cn.xuezhao.notification.channel;

import cn.xuezhao.notification.policy.Occasion;
import cn.xuezhao.notification.text.Wording;

/**
 * What is to be told, to whom in ids. The address is asked for at the moment of sending and
 * forgotten afterwards.
 *
 * @param wording everything but the personal data
 */
public record Letter(
    String noticeId,
    String orderId,
    String enrollmentId,
    String batchId,
    Occasion occasion,
    Wording wording) {}
