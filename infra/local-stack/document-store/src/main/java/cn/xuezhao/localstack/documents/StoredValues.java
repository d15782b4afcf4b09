package cn.xuezhao.localstack.documents;

import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.util.Comparator;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Values as BSON bytes: the library's default is Java serialization, which is several times larger
 * and compares keys by serializing both sides at every step of a look-up.
 */
final class StoredValues {

  /** MongoDB's order across types; 1, 1L and 1.0 are the same key. */
  static final Comparator<@Nullable Object> ORDER = StoredValues::compare;

  private static final int TYPICAL_BYTES = 512;

  private StoredValues() {}

  static byte[] encode(Document document) {
    ByteBuf buffer = Unpooled.buffer(TYPICAL_BYTES);
    BsonEncoder.encodeDocument(document, buffer);
    return bytesOf(buffer);
  }

  /** A fresh copy every time: nobody may change a stored document in place. */
  static Document decode(byte[] bytes) {
    return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bytes));
  }

  static void write(WriteBuffer out, @Nullable Object value) {
    byte type = BsonEncoder.determineType(value);
    ByteBuf buffer = Unpooled.buffer(64);
    BsonEncoder.encodeValue(type, value, buffer);
    byte[] bytes = bytesOf(buffer);
    out.put(type).putVarInt(bytes.length).put(bytes);
  }

  static @Nullable Object read(ByteBuffer in) {
    byte type = in.get();
    byte[] bytes = new byte[DataUtils.readVarInt(in)];
    in.get(bytes);
    return BsonDecoder.decodeValue(type, Unpooled.wrappedBuffer(bytes));
  }

  /** Rough bytes on the heap, for the page cache. */
  static int memoryOf(@Nullable Object value) {
    return value instanceof String text ? 56 + text.length() : 64;
  }

  private static byte[] bytesOf(ByteBuf buffer) {
    byte[] bytes = new byte[buffer.readableBytes()];
    buffer.readBytes(bytes);
    return bytes;
  }

  private static int compare(@Nullable Object left, @Nullable Object right) {
    return left instanceof String a && right instanceof String b
        ? a.compareTo(b)
        : ValueComparator.ascWithoutListHandling().compare(left, right);
  }
}
