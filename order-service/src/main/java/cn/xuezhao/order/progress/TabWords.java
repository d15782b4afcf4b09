package cn.xuezhao.order.progress;

import java.util.Locale;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Tabs are written small in addresses. */
@Component
final class TabWords implements Converter<String, Tab> {

  @Override
  public Tab convert(String word) {
    return Tab.valueOf(word.toUpperCase(Locale.ROOT));
  }
}
