package cn.xuezhao.review.task;

import io.swagger.v3.oas.annotations.media.Schema;
import org.springframework.data.annotation.TypeAlias;

/** A part of a picture; what of it makes a good standard photo photo-service knows. */
@TypeAlias("crop")
@Schema(
    description =
        "A part of the upright photo (EXIF orientation applied), 3 wide to 4 high, in shares of its"
            + " width and height: 0 is the left or upper edge, 1 the right or lower one.")
public record Crop(double x, double y, double width, double height) {}
