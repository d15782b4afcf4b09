package cn.xuezhao.photo.submission;

import cn.xuezhao.photo.codes.CodeAnswer;

/**
 * Reads the text of a collection code out of a picture; says nothing about whether it is genuine.
 */
public interface CodeReader {

  /** The text, or why there is none. */
  CodeAnswer read(byte[] picture);
}
