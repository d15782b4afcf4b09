package cn.xuezhao.batch.progress;

import org.springframework.data.annotation.TypeAlias;

/**
 * A published standard photo of an order.
 *
 * @param photoId of the owner, photo-service
 * @param revision counted within the order; a recapture has a higher one
 */
@TypeAlias("progress-photo")
public record StandardPhoto(String photoId, int revision, String sha256) {}
