package cn.xuezhao.photo.submission;

import cn.xuezhao.photo.standardization.Crop;
import java.time.Instant;
import org.springframework.data.annotation.TypeAlias;

/**
 * A standard photo of a revision in the framing that a reviewer chose.
 *
 * @param sha256 of its bytes, hex; a decision names it
 * @param key where it lies
 * @param by subject of the reviewer, for the record
 */
@TypeAlias("recrop")
record Recrop(String sha256, String key, Crop crop, String by, Instant at) {}
