package cn.xuezhao.order.placement;

import cn.xuezhao.kit.domain.Aggregate;
import org.springframework.data.annotation.TypeAlias;

/** That a student has verified for a batch; who the student is, is not known here. */
@TypeAlias("enrollment")
record KnownEnrollment(String id, String studentId, String batchId) implements Aggregate {}
