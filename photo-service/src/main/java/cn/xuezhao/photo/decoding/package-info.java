/**
 * Keeps untrusted pixels out of the service: a few child JVMs do all the decoding and are replaced
 * when one is too slow, too big or dead.
 */
@NullMarked
package cn.xuezhao.photo.decoding;

import org.jspecify.annotations.NullMarked;
