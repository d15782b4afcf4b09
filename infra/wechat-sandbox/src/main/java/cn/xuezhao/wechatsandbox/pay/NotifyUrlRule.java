package cn.xuezhao.wechatsandbox.pay;

import java.net.URI;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where WeChat Pay may be asked to call back: https and no query. Plain http is for the named hosts
 * of a development machine.
 */
@ConfigurationProperties("sandbox.notify")
record NotifyUrlRule(List<String> plainHttpHosts) {

  String check(String url) {
    URI address;
    try {
      address = URI.create(url);
    } catch (IllegalArgumentException e) {
      throw PayError.parameter("notify_url", "不是合法的URL");
    }
    boolean plain =
        "http".equals(address.getScheme()) && plainHttpHosts.contains(address.getHost());
    if (address.getHost() == null || !(plain || "https".equals(address.getScheme()))) {
      throw PayError.parameter("notify_url", "必须为https地址");
    }
    if (address.getQuery() != null || address.getFragment() != null) {
      throw PayError.parameter("notify_url", "不能携带参数");
    }
    return url;
  }
}
