package cn.xuezhao.wechatsandbox.message;

/** How WeChat confirms a message. */
record MessageAnswer(int errcode, String errmsg, long msgid) {

  static MessageAnswer of(SentMessage message) {
    return new MessageAnswer(0, "ok", message.id());
  }
}
