package cn.xuezhao.localstack.documents;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.wire.BsonConstants;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads one top-level field of a stored document without decoding the others. */
final class BsonField {

  private final byte[] name;

  BsonField(String name) {
    this.name = name.getBytes(StandardCharsets.UTF_8);
  }

  /** The value, null, or {@link Missing}. */
  @Nullable Object read(byte[] document) {
    ByteBuf in = Unpooled.wrappedBuffer(document);
    in.skipBytes(Integer.BYTES);
    for (byte type = in.readByte(); type != 0; type = in.readByte()) {
      boolean found = isNamed(in);
      if (found) {
        return BsonDecoder.decodeValue(type, in);
      }
      skip(type, in);
    }
    return Missing.getInstance();
  }

  private boolean isNamed(ByteBuf in) {
    int start = in.readerIndex();
    int length = in.bytesBefore((byte) 0);
    in.skipBytes(length + 1);
    if (length != name.length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (in.getByte(start + i) != name[i]) {
        return false;
      }
    }
    return true;
  }

  /** The lengths of bsonspec.org, version 1.1; rare types are decoded to get past them. */
  private static void skip(byte type, ByteBuf in) {
    switch (type) {
      case BsonConstants.TYPE_NULL -> {}
      case BsonConstants.TYPE_BOOLEAN -> in.skipBytes(1);
      case BsonConstants.TYPE_INT32 -> in.skipBytes(Integer.BYTES);
      case BsonConstants.TYPE_DOUBLE, BsonConstants.TYPE_INT64, BsonConstants.TYPE_UTC_DATETIME ->
          in.skipBytes(Long.BYTES);
      case BsonConstants.TYPE_UTF8_STRING -> in.skipBytes(in.readIntLE());
      // These count their own length as well.
      case BsonConstants.TYPE_EMBEDDED_DOCUMENT, BsonConstants.TYPE_ARRAY ->
          in.skipBytes(in.readIntLE() - Integer.BYTES);
      default -> BsonDecoder.decodeValue(type, in);
    }
  }
}
