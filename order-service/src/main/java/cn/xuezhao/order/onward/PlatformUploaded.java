package cn.xuezhao.order.onward;

import java.time.Instant;

/** {@code platform.uploaded}: the collection platform has a standard photo (G-7). */
record PlatformUploaded(String orderId, String standardPhotoId, Instant uploadedAt) {}
