package cn.xuezhao.photo.submission;

import java.util.Optional;

/**
 * Reads the text of a collection code out of a picture; says nothing about whether it is genuine.
 */
public interface CodeReader {

  /** The text, or empty when no code can be read. */
  Optional<String> read(byte[] picture);
}
