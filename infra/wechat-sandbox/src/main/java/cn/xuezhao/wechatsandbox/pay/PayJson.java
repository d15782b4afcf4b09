package cn.xuezhao.wechatsandbox.pay;

import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads bodies of WeChat Pay; what is not the expected JSON is a parameter error. */
@Component
final class PayJson {

  private final JsonMapper json;

  PayJson(JsonMapper json) {
    this.json = json;
  }

  <T> T read(byte[] body, Class<T> type) {
    try {
      T value = json.readValue(body, type);
      if (value == null) {
        throw PayError.parameter("body", "不能为空");
      }
      return value;
    } catch (JacksonException e) {
      throw PayError.parameter("body", "不是合法的JSON");
    }
  }

  String write(Object value) {
    return json.writeValueAsString(value);
  }
}
