package cn.xuezhao.chsisandbox;

/** A collection code this sandbox handed out. It does not expire; it can be revoked. */
record IssuedCode(String codeId, SchoolRollRecord record, boolean revoked) {

  IssuedCode revoke() {
    return new IssuedCode(codeId, record, true);
  }
}
