package cn.xuezhao.photo;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The children that decode untrusted pixels.
 *
 * @param children one per core
 * @param timeLimit processor time of one picture; then the child is killed, the picture refused
 * @param maxRun wall time of one picture; a busy machine must not refuse honest ones
 * @param memoryLimit resident memory of one child; a progressive picture of 64 megapixels needs
 *     half a gigabyte
 * @param retireAbove a child that keeps more after its work is replaced
 * @param queue how many may wait before the next is turned away
 * @param maxWait for a free child; the gateway is patient for ten seconds
 */
@ConfigurationProperties("xuezhao.photo.decoding")
record ImagingSettings(
    @DefaultValue("2") int children,
    @DefaultValue("3s") Duration timeLimit,
    @DefaultValue("7s") Duration maxRun,
    @DefaultValue("1GB") DataSize memoryLimit,
    @DefaultValue("400MB") DataSize retireAbove,
    @DefaultValue("50") int queue,
    @DefaultValue("3s") Duration maxWait) {}
