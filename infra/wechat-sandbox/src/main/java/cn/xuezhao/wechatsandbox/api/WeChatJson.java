package cn.xuezhao.wechatsandbox.api;

import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads request bodies as WeChat does: by their content, whatever the content type says. */
@Component
public final class WeChatJson {

  private final JsonMapper json;

  WeChatJson(JsonMapper json) {
    this.json = json;
  }

  public <T> T read(byte[] body, Class<T> type) {
    try {
      T value = json.readValue(body, type);
      if (value == null) {
        throw WeChatError.malformedJson();
      }
      return value;
    } catch (JacksonException e) {
      throw WeChatError.malformedJson();
    }
  }
}
