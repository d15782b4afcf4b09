package cn.xuezhao.photo.submission;

import cn.xuezhao.photo.standardization.Crop;
import org.jspecify.annotations.Nullable;

/**
 * What was looked at and what part of it becomes the standard photo.
 *
 * @param width of the photo as it is seen, in pixels
 * @param height of the photo as it is seen, in pixels
 * @param crop null when nobody is in the photo
 * @param byStudent whether the student chose the crop (L-14)
 */
public record Framing(int width, int height, @Nullable Crop crop, boolean byStudent) {}
