package cn.xuezhao.chsisandbox;

import java.time.Instant;

/**
 * A standard photo the collection platform (图像采集平台) has taken over.
 *
 * @param revision of the order's photos; the highest is the one that counts
 * @param standard whether format and size are those of the standard
 * @param receiptId what the sender is told
 */
record PlatformPhoto(
    String orderId,
    String photoId,
    int revision,
    String sha256,
    boolean standard,
    String receiptId,
    Instant receivedAt) {}
