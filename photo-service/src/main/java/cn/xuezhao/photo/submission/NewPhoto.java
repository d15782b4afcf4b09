package cn.xuezhao.photo.submission;

import cn.xuezhao.photo.guard.ReceivedPicture;
import cn.xuezhao.photo.standardization.Crop;
import org.jspecify.annotations.Nullable;

/**
 * What a student hands in.
 *
 * @param picture the guard has let it through
 * @param crop what the student chose; null where the crop is automatic
 * @param source names the way it came when the same hand-in may be asked for again; then it counts
 *     once
 */
public record NewPhoto(ReceivedPicture picture, @Nullable Crop crop, @Nullable String source) {}
