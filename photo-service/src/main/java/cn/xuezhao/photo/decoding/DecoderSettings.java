package cn.xuezhao.photo.decoding;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How many children there are and what one of them may cost.
 *
 * @param children normally one per core
 * @param timeLimit processor time of one picture; an honest one of 64 megapixels needs under half
 * @param maxRun wall time of one picture; longer than its processor time on a busy machine
 * @param memoryLimit resident bytes of one child; a progressive 64-megapixel picture needs 0.5 GB
 * @param retireAbove a child that keeps more than this after its work is replaced when idle
 * @param queue how many may wait for a child before the next is turned away
 * @param maxWait how long one waits for a child
 * @param folder the service's own folder for the unpacked native library
 * @param main class with the {@code main} method that calls {@link DecoderChild#serve}
 */
public record DecoderSettings(
    int children,
    Duration timeLimit,
    Duration maxRun,
    long memoryLimit,
    long retireAbove,
    int queue,
    Duration maxWait,
    Path folder,
    String main) {}
