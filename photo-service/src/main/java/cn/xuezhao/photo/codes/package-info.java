/** Reads the QR code in a picture of a collection code; what the code says is somebody else's. */
@NullMarked
package cn.xuezhao.photo.codes;

import org.jspecify.annotations.NullMarked;
