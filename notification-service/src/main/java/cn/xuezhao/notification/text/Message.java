package cn.xuezhao.notification.text;

import java.util.List;

/** What is said about an occasion, ready for one kind of channel. */
public sealed interface Message {

  /** For the inbox: no personal data. */
  record Entry(String title, String text) implements Message {}

  /** For WeChat: the template as registered with it, its fields, and the page a tap opens. */
  record Card(String template, String page, List<Field> fields) implements Message {}

  /** A field of a card. */
  record Field(String key, String value) {}

  record Mail(String subject, String body) implements Message {}
}
