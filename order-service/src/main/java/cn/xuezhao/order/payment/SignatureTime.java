package cn.xuezhao.order.payment;

import java.time.Instant;

/**
 * The world's time, by which signatures are judged on both sides; business time may be shifted
 * where the platform is tested.
 */
@FunctionalInterface
interface SignatureTime {

  Instant now();
}
