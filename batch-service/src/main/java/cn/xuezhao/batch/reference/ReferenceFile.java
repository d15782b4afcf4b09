package cn.xuezhao.batch.reference;

/**
 * One picture as the school sent it.
 *
 * @param name the student number, with an extension
 */
@SuppressWarnings("ArrayRecordComponent") // bytes in transit, never compared
record ReferenceFile(String name, byte[] bytes) {

  /** Folders and extension are no part of the number. */
  String studentNumber() {
    String file = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    int dot = file.lastIndexOf('.');
    return dot < 0 ? file : file.substring(0, dot);
  }

  @Override
  public String toString() {
    return "ReferenceFile[***]";
  }
}
