package cn.xuezhao.localstack.documents;

import de.bwaldvogel.mongo.backend.Missing;
import java.nio.ByteBuffer;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** The place of a document in its collection: its {@code _id}. */
final class PositionType extends BasicDataType<Object> {

  static final PositionType INSTANCE = new PositionType();

  private PositionType() {}

  @Override
  public int compare(Object left, Object right) {
    return StoredValues.ORDER.compare(left, right);
  }

  @Override
  public int getMemory(Object position) {
    return StoredValues.memoryOf(position);
  }

  @Override
  public void write(WriteBuffer out, Object position) {
    StoredValues.write(out, position instanceof Missing ? null : position);
  }

  @Override
  public Object read(ByteBuffer in) {
    return Missing.ofNullable(StoredValues.read(in));
  }

  @Override
  public Object[] createStorage(int size) {
    return new Object[size];
  }
}
