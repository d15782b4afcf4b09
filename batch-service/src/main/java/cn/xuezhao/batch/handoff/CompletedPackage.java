package cn.xuezhao.batch.handoff;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.TypeAlias;

/**
 * A package that CHSI has judged.
 *
 * @param toRecheck accepted photos whose comparison did not pass: the school re-checks them (复核)
 */
@TypeAlias("handoff-completed-package")
record CompletedPackage(
    String id,
    int number,
    @Nullable String startedBy,
    int accepted,
    int rejected,
    int toRecheck,
    Instant at) {}
