package cn.xuezhao.batch.progress;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a batch has come, in students with an open order (L-B: the school expects a number).
 *
 * @param expected as the school has said
 * @param onRoster null when the batch has no roster
 * @param verified those whose collection code has agreed with the roster
 * @param percentCompleted of those expected, rounded down; null when nobody is expected
 * @param missing on the roster and without an order; null without a roster
 * @param unidentified orders of which nobody has told yet whose they are; they may be of the
 *     missing
 */
record Coverage(
    String batchId,
    int expected,
    @Nullable Integer onRoster,
    int verified,
    long opened,
    long paid,
    long submitted,
    long standardized,
    long uploaded,
    long completed,
    long handedOff,
    @Nullable Integer percentCompleted,
    @Nullable Integer missing,
    long unidentified,
    Instant asOf) {}
