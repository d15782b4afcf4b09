package cn.xuezhao.photo.decoding;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * One kind of work a child can do on a picture. Runs in the child, on its only working thread; the
 * matrices it makes belong to the arena and are freed when it returns.
 */
public interface PixelWork {

  /** The number that stands for this work on the wire between service and child. */
  int kind();

  /**
   * Reads the instructions of the service, works on the picture and writes the answer.
   *
   * @throws UndecodablePicture when the bytes are not a picture after all
   */
  void run(DataInput instructions, byte[] picture, DataOutput answer, MatArena arena)
      throws IOException;
}
