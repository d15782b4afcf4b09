package cn.xuezhao.review.task;

import java.time.Instant;
import org.springframework.data.annotation.TypeAlias;

/**
 * The standard photo in the framing that a reviewer chose.
 *
 * @param sha256 of its bytes; a decision names it
 */
@TypeAlias("recrop")
public record Recrop(String sha256, Crop crop, Reviewer by, Instant at) {}
